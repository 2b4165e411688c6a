package dev.auger.analysis.flame;

import java.util.Arrays;

/** Stretches of time given in order, joined where they touch. */
final class Union {

    private long[] from = new long[16];
    private long[] to = new long[16];
    private int size;

    /** @param start not before the last start */
    void add(long start, long end) {
        if (size > 0 && start <= to[size - 1]) {
            to[size - 1] = Math.max(to[size - 1], end);
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = start;
        to[size++] = end;
    }

    boolean contains(long instant) {
        int at = Arrays.binarySearch(from, 0, size, instant);
        int stretch = at >= 0 ? at : -at - 2;
        return stretch >= 0 && instant < to[stretch];
    }
}
