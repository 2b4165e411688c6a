package dev.auger.importers.pprof;

import dev.auger.importers.Importers;

/**
 * Whether bytes are a pprof {@code Profile} message (profile.proto): a sequence of protobuf fields, each with a number and a
 * wire type that the message declares, with sample types or samples among them. Protobuf has no magic number. A profile that was cut
 * is still one: its last field may end behind the end.
 */
final class ProfileShape {

    /** Wire types by field number 1 to 15, as bits: 1 varint, 4 length-delimited. Comments and strings repeat. */
    private static final int[] WIRES = {0, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1, 4, 1, 5, 1, 1};

    private static final int LEAST_FIELDS = 3;
    private static final int SAMPLE_TYPE = 1;
    private static final int SAMPLE = 2;
    private static final int LOCATION = 4;

    private final byte[] bytes;
    private int position;

    private ProfileShape(byte[] head) {
        this.bytes = head;
    }

    /** @param head the beginning of the content */
    static boolean matches(byte[] head) {
        return new ProfileShape(head).walk();
    }

    private boolean walk() {
        int fields = 0;
        boolean samples = false;
        while (position < bytes.length) {
            long key = varint();
            int number = (int) (key >>> 3);
            int wire = (int) key & 7;
            if (key < 0 || key > 0x7f || number < 1 || number >= WIRES.length || (WIRES[number] & wireBit(wire)) == 0) {
                return false;
            }
            long value = varint();
            if (wire == 2) {
                if (value < 0 || value > Integer.MAX_VALUE || !begins(number, value)) {
                    return false;
                }
                boolean whole = bytes.length == Importers.HEAD_BYTES || value <= bytes.length - position;
                if (!whole && fields < LEAST_FIELDS) {
                    return false;
                }
                position = (int) Math.min(bytes.length, position + value);
            }
            samples |= number <= SAMPLE;
            fields++;
        }
        return samples && fields >= LEAST_FIELDS;
    }

    /** Whether a message may begin with the byte at the position. This tells a profile from text, which may look like fields. */
    private boolean begins(int number, long length) {
        if (length == 0 || position >= bytes.length) {
            return true;
        }
        int tag = bytes[position];
        return switch (number) {
            case SAMPLE_TYPE -> tag == 0x08 || tag == 0x10;
            case SAMPLE -> tag == 0x08 || tag == 0x0a || tag == 0x10 || tag == 0x12 || tag == 0x1a;
            case LOCATION -> (tag & 7) == 0 || (tag & 7) == 2;
            default -> true;
        };
    }

    private static int wireBit(int wire) {
        return wire == 0 ? 1 : wire == 2 ? 4 : 0;
    }

    /** A varint, or what there is of it where the head ends inside it. */
    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64 && position < bytes.length; shift += 7) {
            int b = bytes[position++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                break;
            }
        }
        return value;
    }
}
