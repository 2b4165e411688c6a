package dev.auger.model.column;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Longs of which none is smaller than the one before, such as positions in a file, in four bytes each: blocks of 4,096 hold what is
 * added to the block's first. A block that spans more than 2^32 is kept whole, in eight bytes each. Immutable.
 */
public final class AscendingLongs {

    private static final int SHIFT = 12;
    private static final int BLOCK = 1 << SHIFT;

    private final long size;
    private final Ints deltas;

    /** First value of each block; for a wide one the complement of its place in {@code wide}. */
    private final long[] bases;

    private final long[] wide;

    private AscendingLongs(long size, Ints deltas, long[] bases, long[] wide) {
        this.size = size;
        this.deltas = deltas;
        this.bases = bases;
        this.wide = wide;
    }

    public long size() {
        return size;
    }

    public long get(long index) {
        long base = bases[(int) (index >>> SHIFT)];
        return base >= 0 ? base + deltas.unsigned(index) : wide[(int) ((~base << SHIFT) + (index & BLOCK - 1))];
    }

    /** Reads what {@link Builder#build} wrote under the same name. */
    public static AscendingLongs read(String name, Columns columns) {
        MemorySegment deltas = columns.column(name + ".deltas", 0);
        return new AscendingLongs(
                deltas.byteSize() / Integer.BYTES,
                new Ints(deltas),
                columns.column(name + ".bases", 0).toArray(ValueLayout.JAVA_LONG),
                columns.column(name + ".wide", 0).toArray(ValueLayout.JAVA_LONG));
    }

    /** Takes values in ascending order. */
    public static final class Builder {

        private final IntPages deltas;
        private long[] bases = new long[64];
        private int blocks;
        private long[] wide = {};
        private int wideBlocks;
        private long base;
        private boolean isWide;

        public Builder(ColumnMemory memory) {
            deltas = new IntPages(memory);
        }

        /** @param value not negative and not below the one before */
        public void add(long value) {
            long index = deltas.size();
            if ((index & BLOCK - 1) == 0) {
                begin(value);
            }
            if (!isWide && value - base > 0xffffffffL) {
                widen(index);
            }
            if (isWide) {
                wide[((wideBlocks - 1) << SHIFT) + (int) (index & BLOCK - 1)] = value;
            }
            deltas.add((int) (value - base));
        }

        private void begin(long value) {
            if (blocks == bases.length) {
                bases = Arrays.copyOf(bases, blocks * 2);
            }
            base = value;
            isWide = false;
            bases[blocks++] = value;
        }

        private void widen(long index) {
            wide = Arrays.copyOf(wide, (wideBlocks + 1) << SHIFT);
            long first = index & -BLOCK;
            for (long i = first; i < index; i++) {
                wide[(wideBlocks << SHIFT) + (int) (i - first)] = base + (deltas.get(i) & 0xffffffffL);
            }
            bases[blocks - 1] = ~(long) wideBlocks;
            wideBlocks++;
            isWide = true;
        }

        public long size() {
            return deltas.size();
        }

        public long get(long index) {
            long first = bases[(int) (index >>> SHIFT)];
            return first >= 0
                    ? first + (deltas.get(index) & 0xffffffffL)
                    : wide[(int) ((~first << SHIFT) + (index & BLOCK - 1))];
        }

        /** The values, moved to columns of their own. */
        public AscendingLongs build(String name, Columns columns) {
            MemorySegment small = columns.column(name + ".deltas", deltas.parts());
            long[] firsts = Arrays.copyOf(bases, blocks);
            write(firsts, columns.column(name + ".bases", (long) blocks * Long.BYTES));
            write(wide, columns.column(name + ".wide", (long) wide.length * Long.BYTES));
            return new AscendingLongs(deltas.size(), new Ints(small), firsts, wide);
        }

        private static void write(long[] values, MemorySegment target) {
            MemorySegment.copy(values, 0, target, ValueLayout.JAVA_LONG, 0, values.length);
        }
    }
}
