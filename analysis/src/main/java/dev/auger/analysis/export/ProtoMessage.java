package dev.auger.analysis.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One message in Protocol Buffers' wire format: a tag (field number · 8 + wire type) and a value a field. Two wire types do for a
 * profile, so a library of a megabyte is not on the class path for them:
 *
 * <pre>
 * 0 varint      7 bits a byte, low bits first, top bit = more follow; a negative number takes ten bytes
 * 2 bytes       varint length, then so many bytes: texts, messages, packed numbers
 * </pre>
 */
final class ProtoMessage {

    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private byte[] bytes = new byte[64];
    private int length;

    /** A number; 0 is what an absent field means, and is left out. */
    ProtoMessage number(int field, long value) {
        if (value != 0) {
            varint((long) field << 3 | VARINT);
            varint(value);
        }
        return this;
    }

    ProtoMessage message(int field, ProtoMessage value) {
        return raw(field, value.bytes, value.length);
    }

    /** Packed numbers. */
    ProtoMessage numbers(int field, ProtoMessage packed) {
        return packed.length == 0 ? this : message(field, packed);
    }

    ProtoMessage text(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return raw(field, utf8, utf8.length);
    }

    private ProtoMessage raw(int field, byte[] value, int count) {
        varint((long) field << 3 | BYTES);
        varint(count);
        ensure(count);
        System.arraycopy(value, 0, bytes, length, count);
        length += count;
        return this;
    }

    /** A number without a tag, for packed fields. */
    ProtoMessage varint(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    ProtoMessage clear() {
        length = 0;
        return this;
    }

    /** Writes the fields and forgets them: fields of one message may be written piece by piece. */
    void flush(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }
}
