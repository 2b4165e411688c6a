package dev.auger.model.column;

import java.util.Arrays;
import java.util.Objects;

/**
 * A column that grows at its end, in pages of 64 Ki longs, so that growing never copies what is there and a snapshot shares the
 * pages. One writer; a snapshot taken by the writer may be read by any thread once it was handed over safely.
 */
public final class GrowingLongs implements LongColumn {

    private static final int SHIFT = 16;
    private static final int MASK = (1 << SHIFT) - 1;

    private long[][] pages = new long[4][];
    private long size;

    public void add(long value) {
        int page = (int) (size >>> SHIFT);
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        if (pages[page] == null) {
            pages[page] = new long[1 << SHIFT];
        }
        pages[page][(int) size & MASK] = value;
        size++;
    }

    /** Adds the first {@code count} of some values. */
    public void addAll(long[] values, int count) {
        int from = 0;
        while (from < count) {
            int page = (int) (size >>> SHIFT);
            int offset = (int) size & MASK;
            if (page == pages.length) {
                pages = Arrays.copyOf(pages, pages.length * 2);
            }
            if (pages[page] == null) {
                pages[page] = new long[1 << SHIFT];
            }
            int part = Math.min(count - from, (1 << SHIFT) - offset);
            System.arraycopy(values, from, pages[page], offset, part);
            from += part;
            size += part;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long get(long index) {
        Objects.checkIndex(index, size);
        return pages[(int) (index >>> SHIFT)][(int) index & MASK];
    }

    /** The values so far; later additions do not show in it. */
    public LongColumn snapshot() {
        return new Snapshot(pages, size);
    }

    private record Snapshot(long[][] pages, long size) implements LongColumn {
        @Override
        public long get(long index) {
            Objects.checkIndex(index, size);
            return pages[(int) (index >>> SHIFT)][(int) index & MASK];
        }
    }
}
