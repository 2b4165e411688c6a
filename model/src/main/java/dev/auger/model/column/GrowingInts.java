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

    /** Adds the first {@code count} of some values. */
    public void addAll(int[] values, int count) {
        int from = 0;
        while (from < count) {
            int page = (int) (size >>> SHIFT);
            int offset = (int) size & MASK;
            if (page == pages.length) {
                pages = Arrays.copyOf(pages, pages.length * 2);
            }
            if (pages[page] == null) {
                pages[page] = new int[1 << SHIFT];
            }
            int part = Math.min(count - from, (1 << SHIFT) - offset);
            System.arraycopy(values, from, pages[page], offset, part);
            from += part;
            size += part;
        }
    }

    @Override
    public void copy(long from, int[] target, int count) {
        copy(pages, size, from, target, count);
    }

    private static void copy(int[][] pages, long size, long from, int[] target, int count) {
        Objects.checkFromIndexSize(from, count, size);
        int done = 0;
        while (done < count) {
            long at = from + done;
            int offset = (int) at & MASK;
            int part = Math.min(count - done, (1 << SHIFT) - offset);
            System.arraycopy(pages[(int) (at >>> SHIFT)], offset, target, done, part);
            done += part;
        }
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
        public void copy(long from, int[] target, int count) {
            GrowingInts.copy(pages, size, from, target, count);
        }

        @Override
        public int get(long index) {
            Objects.checkIndex(index, size);
            return pages[(int) (index >>> SHIFT)][(int) index & MASK];
        }
    }
}
