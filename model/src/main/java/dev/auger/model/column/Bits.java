package dev.auger.model.column;

/** Bits outside the Java heap, by {@code long} index, all clear at first. */
public final class Bits {

    private final Longs words;
    private final long size;

    /** So many bits. */
    public Bits(ColumnMemory memory, long size) {
        this.words = Longs.of(memory, (size + 63) / 64);
        this.size = size;
    }

    public long size() {
        return size;
    }

    public boolean get(long index) {
        return (words.get(index >>> 6) >>> index & 1) != 0;
    }

    public void set(long index) {
        words.set(index >>> 6, words.get(index >>> 6) | 1L << index);
    }

    public void clear(long index) {
        words.set(index >>> 6, words.get(index >>> 6) & ~(1L << index));
    }

    /** The first set bit from an index on, or -1. */
    public long nextSet(long from) {
        if (from >= size) {
            return -1;
        }
        long word = from >>> 6;
        long bits = words.get(word) & -1L << from;
        while (bits == 0) {
            if (++word == words.size()) {
                return -1;
            }
            bits = words.get(word);
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }
}
