package dev.auger.views.table;

import dev.auger.model.job.Job;
import java.util.function.IntBinaryOperator;

/** Sorts indexes without boxing them: a stable merge sort that can be cancelled. */
final class IndexSort {

    private static final int RUN = 16;

    private IndexSort() {}

    /**
     * Sorts {@code from} inclusive to {@code to} exclusive of {@code indexes}.
     *
     * @param compare negative, zero or positive for two indexes
     */
    static void sort(int[] indexes, int from, int to, IntBinaryOperator compare, Job job) {
        for (int start = from; start < to; start += RUN) {
            insertionSort(indexes, start, Math.min(start + RUN, to), compare);
        }
        int[] source = indexes;
        int[] target = new int[indexes.length];
        for (int width = RUN; width < to - from; width *= 2) {
            for (int start = from; start < to; start += 2 * width) {
                job.check();
                merge(source, target, start, Math.min(start + width, to), Math.min(start + 2 * width, to), compare);
            }
            int[] swap = source;
            source = target;
            target = swap;
        }
        if (source != indexes) {
            System.arraycopy(source, from, indexes, from, to - from);
        }
    }

    private static void insertionSort(int[] a, int from, int to, IntBinaryOperator compare) {
        for (int i = from + 1; i < to; i++) {
            int value = a[i];
            int j = i - 1;
            while (j >= from && compare.applyAsInt(a[j], value) > 0) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = value;
        }
    }

    private static void merge(int[] source, int[] target, int from, int middle, int to, IntBinaryOperator compare) {
        // Runs that are in order already, as after sorting twice by one column, are only copied.
        if (middle >= to || compare.applyAsInt(source[middle - 1], source[middle]) <= 0) {
            System.arraycopy(source, from, target, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int out = from; out < to; out++) {
            boolean takeLeft = right >= to || (left < middle && compare.applyAsInt(source[left], source[right]) <= 0);
            target[out] = takeLeft ? source[left++] : source[right++];
        }
    }
}
