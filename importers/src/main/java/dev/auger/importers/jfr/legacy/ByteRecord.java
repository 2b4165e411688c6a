package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that grow, in the encodings of JFR 2: integers in 1 to 9 bytes of 7 bits each, low bits first, the ninth with all 8; floats and
 * doubles big-endian.
 */
final class ByteRecord {

    /** What a padded size or count stays below. */
    static final int MOST_COUNT = 1 << 28;

    private static final int MOST_VARINT = 9;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final byte STRING_NULL = 0;
    private static final byte STRING_EMPTY = 1;
    private static final byte STRING_UTF8 = 3;
    private static final byte STRING_CHARS = 4;

    private byte[] bytes = new byte[256];
    private int length;

    int length() {
        return length;
    }

    /** Forgets what stands behind a position. */
    void truncate(int newLength) {
        length = newLength;
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    ByteRecord putByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** An integer of any width. Negative ones keep their sign over all nine bytes. */
    ByteRecord putInteger(long value) {
        room(MOST_VARINT);
        long rest = value;
        for (int i = 1; i < MOST_VARINT && (rest & ~0x7fL) != 0; i++) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    ByteRecord putFloatBits(int bits) {
        room(4);
        INT.set(bytes, length, bits);
        length += 4;
        return this;
    }

    ByteRecord putDoubleBits(long bits) {
        room(8);
        LONG.set(bytes, length, bits);
        length += 8;
        return this;
    }

    /** Room for a size or count that is known later, see {@link #setCount}. */
    ByteRecord putCount() {
        room(4);
        length += 4;
        return this;
    }

    /** Fills four bytes with an integer padded to them; below {@link #MOST_COUNT}. */
    void setCount(int at, int value) {
        bytes[at] = (byte) (value | 0x80);
        bytes[at + 1] = (byte) (value >>> 7 | 0x80);
        bytes[at + 2] = (byte) (value >>> 14 | 0x80);
        bytes[at + 3] = (byte) (value >>> 21 & 0x7f);
    }

    /** A string that is not there. */
    ByteRecord putNull() {
        return putByte(STRING_NULL);
    }

    ByteRecord putText(String text) {
        return putUtf8(text.getBytes(StandardCharsets.UTF_8));
    }

    private ByteRecord putUtf8(byte[] text) {
        if (text.length == 0) {
            return putByte(STRING_EMPTY);
        }
        putByte(STRING_UTF8).putInteger(text.length);
        room(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    /** A string of 0.9's {@link Kind#UTF8} at the cursor. */
    void copyUtf8(Cursor in) {
        putUtf8(in.readBytes(in.readUnsignedShort()));
    }

    /** A string of 0.9's {@link Kind#STRING} at the cursor. */
    void copyChars(Cursor in) {
        long at = in.position();
        int units = in.readInt();
        if (units < 0 || units > in.remaining() / 2) {
            throw new LegacyDamage(at, "string of " + units + " characters");
        }
        if (units == 0) {
            putByte(STRING_EMPTY);
            return;
        }
        putByte(STRING_CHARS).putInteger(units);
        for (int i = 0; i < units; i++) {
            putInteger(in.readUnsignedShort());
        }
    }

    void putAll(ByteRecord other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
