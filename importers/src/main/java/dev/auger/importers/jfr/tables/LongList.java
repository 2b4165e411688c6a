package dev.auger.importers.jfr.tables;

import java.util.Arrays;

/** A growing array of longs that keeps its memory when it is cleared. */
public final class LongList {

    private long[] values = new long[64];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    public long get(int index) {
        return values[index];
    }

    public void set(int index, long value) {
        values[index] = value;
    }

    /** The backing array; meaningful up to {@link #size}. */
    public long[] raw() {
        return values;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
        if (values.length > 1 << 20) {
            values = new long[64];
        }
    }

    /** Ascending, equal ones once. */
    public void sortDistinct() {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[kept - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }
}
