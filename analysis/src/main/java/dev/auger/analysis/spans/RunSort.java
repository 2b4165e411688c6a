package dev.auger.analysis.spans;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Natural merge sort of ints by a long key: what is in order already is found in one pass, runs are merged in pairs. */
final class RunSort {

    private RunSort() {}

    /**
     * Sorts {@code values[from, from + keys.length)} by ascending key, those of one key by {@code tie} descending.
     *
     * @param keys of the values, in their order; sorted with them
     */
    static void byKey(int[] values, int from, long[] keys, IntToLongFunction tie) {
        int n = keys.length;
        int[] runs = new int[16];
        int count = 0;
        for (int i = 0; i < n; ) {
            if (count + 1 >= runs.length) {
                runs = Arrays.copyOf(runs, runs.length * 2);
            }
            runs[count++] = i;
            i++;
            while (i < n && inOrder(keys[i - 1], values[from + i - 1], keys[i], values[from + i], tie)) {
                i++;
            }
        }
        if (count <= 1) {
            return;
        }
        runs[count] = n;
        int[] spareValues = new int[n];
        long[] spareKeys = new long[n];
        while (count > 1) {
            int merged = 0;
            for (int r = 0; r < count; r += 2) {
                if (r + 1 < count) {
                    merge(values, from, keys, runs[r], runs[r + 1], runs[r + 2], spareValues, spareKeys, tie);
                }
                runs[merged++] = runs[r];
            }
            runs[merged] = n;
            count = merged;
        }
    }

    private static boolean inOrder(long keyA, int a, long keyB, int b, IntToLongFunction tie) {
        return keyA < keyB || keyA == keyB && tie.applyAsLong(a) >= tie.applyAsLong(b);
    }

    private static void merge(
            int[] values,
            int from,
            long[] keys,
            int left,
            int middle,
            int right,
            int[] spareValues,
            long[] spareKeys,
            IntToLongFunction tie) {
        int length = middle - left;
        System.arraycopy(values, from + left, spareValues, 0, length);
        System.arraycopy(keys, left, spareKeys, 0, length);
        int a = 0;
        int b = middle;
        int out = left;
        while (a < length) {
            boolean takeA = b >= right || inOrder(spareKeys[a], spareValues[a], keys[b], values[from + b], tie);
            values[from + out] = takeA ? spareValues[a] : values[from + b];
            keys[out] = takeA ? spareKeys[a] : keys[b];
            out++;
            if (takeA) {
                a++;
            } else {
                b++;
            }
        }
    }
}
