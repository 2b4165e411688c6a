package dev.auger.importers;

/**
 * Unpacks one LZ4 block (LZ4 Block Format): sequences of
 *
 * <pre>
 * u1 token: literals in the upper four bits, match length less 4 in the lower; 15 goes on in bytes up to one below 255
 * literals · u2 offset back, little-endian · more match length
 * </pre>
 *
 * The last sequence ends with its literals.
 */
final class Lz4Block {

    private static final int LEAST_MATCH = 4;
    private static final int GOES_ON = 15;

    private final byte[] in;
    private final int inEnd;
    private final byte[] out;
    private final int outEnd;
    private int from;
    private int to;

    private Lz4Block(byte[] in, int inEnd, byte[] out, int to, int outEnd) {
        this.in = in;
        this.inEnd = inEnd;
        this.out = out;
        this.to = to;
        this.outEnd = outEnd;
    }

    /**
     * @param in the block, from 0 to {@code inEnd}
     * @param out what matches may reach back to, from 0 to {@code to}, then room for the block, to {@code outEnd}
     * @return where the block ends in {@code out}; if it is damaged or cut, the complement of how far it could be unpacked
     */
    static int unpack(byte[] in, int inEnd, byte[] out, int to, int outEnd) {
        Lz4Block block = new Lz4Block(in, inEnd, out, to, outEnd);
        return block.unpack() ? block.to : ~block.to;
    }

    private boolean unpack() {
        while (from < inEnd) {
            int token = in[from++] & 0xff;
            long literals = length(token >>> 4);
            if (literals < 0) {
                return false;
            }
            int there = (int) Math.min(literals, Math.min(inEnd - from, outEnd - to));
            System.arraycopy(in, from, out, to, there);
            from += there;
            to += there;
            if (there < literals) {
                return false;
            }
            if (from == inEnd) {
                return true;
            }
            if (!match(token & 0xf)) {
                return false;
            }
        }
        return false;
    }

    private boolean match(int code) {
        if (inEnd - from < 2) {
            return false;
        }
        int offset = in[from] & 0xff | (in[from + 1] & 0xff) << 8;
        from += 2;
        long length = length(code);
        if (length < 0 || offset == 0 || offset > to || length + LEAST_MATCH > outEnd - to) {
            return false;
        }
        int end = to + (int) length + LEAST_MATCH;
        // A match may reach into itself: then its bytes repeat, and what is copied doubles with each step.
        while (to < end) {
            int count = Math.min(offset, end - to);
            System.arraycopy(out, to - offset, out, to, count);
            to += count;
            offset += count;
        }
        return true;
    }

    /** A length of four bits and the bytes that go on with it, or -1 if they are cut. */
    private long length(int bits) {
        long length = bits;
        if (bits == GOES_ON) {
            int more;
            do {
                if (from == inEnd) {
                    return -1;
                }
                more = in[from++] & 0xff;
                length += more;
            } while (more == 255);
        }
        return length;
    }
}
