package dev.auger.model.column;

import java.util.Arrays;
import java.util.Objects;

/**
 * A column that grows at its end, in pages of 64 Ki ints, so that growing never copies what is there and a snapshot shares the
 * pages. One writer; a snapshot taken by the writer may be read by any thread once it was handed over safely.
 */
public final class GrowingInts implements IntColumn {

    private static final int SHIFT = 16;
    private static final int MASK = (1 << SHIFT) - 1;

    private int[][] pages = new int[4][];
    private long size;

    public void add(int value) {
        int page = (int) (size >>> SHIFT);
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        if (pages[page] == null) {
            pages[page] = new int[1 << SHIFT];
        }
        pages[page][(int) size & MASK] = value;
        size++;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int get(long index) {
        Objects.checkIndex(index, size);
        return pages[(int) (index >>> SHIFT)][(int) index & MASK];
    }

    /** The values so far; later additions do not show in it. */
    public IntColumn snapshot() {
        return new Snapshot(pages, size);
    }

    private record Snapshot(int[][] pages, long size) implements IntColumn {
        @Override
        public int get(long index) {
            Objects.checkIndex(index, size);
            return pages[(int) (index >>> SHIFT)][(int) index & MASK];
        }
    }
}
