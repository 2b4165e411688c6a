package dev.auger.importers;

/**
 * Whether bytes are a pprof {@code Profile} message (profile.proto): a sequence of protobuf fields, each with a number and a
 * wire type that the message declares, with sample types or samples among them. Protobuf has no magic number.
 */
final class PprofShape {

    /** Wire types by field number 1 to 15, as bits: 1 varint, 4 length-delimited. Comments and strings repeat. */
    private static final int[] WIRES = {0, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1, 4, 1, 5, 1, 1};

    private static final int LEAST_FIELDS = 3;

    private final byte[] bytes;
    private final long size;
    private int position;

    private PprofShape(Head head) {
        this.bytes = head.bytes();
        this.size = head.size();
    }

    static boolean matches(Head head) {
        return new PprofShape(head).walk();
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
                if (value < 0 || value > size - position) {
                    return false;
                }
                position = (int) Math.min(bytes.length, position + value);
            }
            samples |= number <= 2;
            fields++;
        }
        return samples && fields >= LEAST_FIELDS;
    }

    private static int wireBit(int wire) {
        return wire == 0 ? 1 : wire == 2 ? 4 : 0;
    }

    /** A varint, or 0 where the head ends inside it. */
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
