package dev.auger.model.column;

import java.util.Arrays;
import java.util.Objects;

/**
 * A column that grows at its end, in pages of 64 Ki ints, so that growing never copies what is there and a snapshot shares the
 * pages. Only the first page begins small and is copied while it grows: most columns of a small file hold a handful, and a recording
 * has dozens of columns. One writer; a snapshot taken by the writer may be read by any thread once it was handed over safely.
 */
public final class GrowingInts implements IntColumn {

    private static final int SHIFT = 16;
    private static final int MASK = (1 << SHIFT) - 1;

    /** Values the first page has room for at first. */
    private static final int FEW = 1 << 8;

    private int[][] pages = new int[4][];
    private long size;

    public void add(int value) {
        int page = (int) (size >>> SHIFT);
        int offset = (int) size & MASK;
        if (page == pages.length || pages[page] == null || offset == pages[page].length) {
            grow(page, offset + 1);
        }
        pages[page][offset] = value;
        size++;
    }

    /** Adds the first {@code count} of some values. */
    public void addAll(int[] values, int count) {
        int from = 0;
        while (from < count) {
            int page = (int) (size >>> SHIFT);
            int offset = (int) size & MASK;
            int part = Math.min(count - from, (1 << SHIFT) - offset);
            if (page == pages.length || pages[page] == null || offset + part > pages[page].length) {
                grow(page, offset + part);
            }
            System.arraycopy(values, from, pages[page], offset, part);
            from += part;
            size += part;
        }
    }

    /** Gives a page room for so many values. */
    private void grow(int page, int values) {
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        if (page > 0) {
            pages[page] = new int[1 << SHIFT];
            return;
        }
        int[] first = pages[0] == null ? new int[0] : pages[0];
        int length = Math.min(1 << SHIFT, Math.max(FEW, Integer.highestOneBit(values - 1) << 1));
        // A snapshot that others may read by now keeps the list of pages it was taken with.
        pages = pages.clone();
        pages[0] = Arrays.copyOf(first, length);
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
