package dev.auger.analysis.flame.chart;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;

/** Sorts positions by time, those of one time as they were: files are almost in order, and no position becomes an object. */
final class TimeOrder {

    private TimeOrder() {}

    /** The positions, in the array given or another one. */
    static int[] sorted(int[] positions, LongColumn time, Job job) {
        int[] from = positions;
        int[] to = new int[from.length];
        for (int run = 1; run < from.length; run *= 2) {
            boolean moved = false;
            for (int left = 0; left < from.length; left += 2 * run) {
                job.check();
                int middle = Math.min(left + run, from.length);
                int right = Math.min(middle + run, from.length);
                moved |= merge(from, to, left, middle, right, time);
            }
            int[] swap = from;
            from = to;
            to = swap;
            if (!moved && run == 1) {
                // Pairs are in order: perhaps all of it is.
                if (isSorted(from, time)) {
                    return from;
                }
            }
        }
        return from;
    }

    private static boolean isSorted(int[] order, LongColumn time) {
        for (int i = 1; i < order.length; i++) {
            if (time.get(order[i - 1]) > time.get(order[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean merge(int[] from, int[] to, int left, int middle, int right, LongColumn time) {
        int a = left;
        int b = middle;
        boolean moved = false;
        for (int at = left; at < right; at++) {
            boolean takeLeft = b >= right || a < middle && time.get(from[a]) <= time.get(from[b]);
            moved |= !takeLeft && a < middle;
            to[at] = takeLeft ? from[a++] : from[b++];
        }
        return moved;
    }
}
