package dev.auger.importers.jfr.bytes;

import java.util.Arrays;

/** A few numbers in a chunk's encoding, see {@link JfrBytes}. */
public final class Encoded {

    private final boolean compressed;
    private byte[] bytes = new byte[48];
    private int length;

    /** @param compressed whether integers have variable length */
    public Encoded(boolean compressed) {
        this.compressed = compressed;
    }

    /** @param width bytes where integers are not compressed */
    public Encoded number(long value, int width) {
        ensure(9);
        if (!compressed) {
            for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
                bytes[length++] = (byte) (value >> shift);
            }
            return this;
        }
        long rest = value;
        for (int i = 0; i < 8; i++) {
            if ((rest & ~0x7fL) == 0) {
                bytes[length++] = (byte) rest;
                return this;
            }
            bytes[length++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** A compressed number of exactly so many bytes, up to eight. */
    public Encoded padded(long value, int width) {
        ensure(width);
        for (int i = 0; i < width; i++) {
            bytes[length++] = (byte) (value >> 7 * i & 0x7f | (i + 1 < width ? 0x80 : 0));
        }
        return this;
    }

    /** Appends what another holds. */
    public Encoded add(Encoded other) {
        ensure(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** Not a copy; the first {@link #length} are it. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }
}
