package dev.auger.analysis.flame;

import java.util.Arrays;

/** The parts of one run of stacks, see {@link TreePartition}; used again for the next. */
final class TreeParts {

    int[] lo = new int[8];
    int[] hi = new int[8];
    long[] sum = new long[8];
    long[] start = new long[8];
    int size;

    void add(int from, int to, long weight) {
        if (size == lo.length) {
            lo = Arrays.copyOf(lo, size * 2);
            hi = Arrays.copyOf(hi, size * 2);
            sum = Arrays.copyOf(sum, size * 2);
            start = Arrays.copyOf(start, size * 2);
        }
        lo[size] = from;
        hi[size] = to;
        sum[size++] = weight;
    }

    /** Heaviest first; those of one weight stay in the order of their names. */
    void sort() {
        if (size > 32) {
            Integer[] places = new Integer[size];
            Arrays.setAll(places, i -> i);
            Arrays.sort(places, (a, b) -> Long.compare(sum[b], sum[a]));
            TreeParts sorted = new TreeParts();
            for (int place : places) {
                sorted.add(lo[place], hi[place], sum[place]);
            }
            lo = sorted.lo;
            hi = sorted.hi;
            sum = sorted.sum;
            start = sorted.start;
            return;
        }
        for (int i = 1; i < size; i++) {
            int l = lo[i];
            int h = hi[i];
            long s = sum[i];
            int j = i - 1;
            for (; j >= 0 && sum[j] < s; j--) {
                lo[j + 1] = lo[j];
                hi[j + 1] = hi[j];
                sum[j + 1] = sum[j];
            }
            lo[j + 1] = l;
            hi[j + 1] = h;
            sum[j + 1] = s;
        }
    }
}
