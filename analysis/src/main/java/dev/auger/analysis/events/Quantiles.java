package dev.auger.analysis.events;

import dev.auger.model.job.Job;

/** Quantiles by selection: no value is sorted further than the question needs. */
final class Quantiles {

    private static final int BATCH = 1 << 16;

    private Quantiles() {}

    /**
     * The value at the nearest rank: the least one that at least this fraction of all values do not exceed.
     *
     * @param values at least one, none of them NaN; their order changes
     * @param fraction over 0, to 1
     */
    static double select(double[] values, double fraction, Job job) {
        int rank = Math.clamp((long) Math.ceil(fraction * values.length) - 1, 0, values.length - 1);
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                if ((left & BATCH - 1) == 0) {
                    job.check();
                }
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swap = values[left];
                    values[left++] = values[right];
                    values[right--] = swap;
                }
            }
            if (rank <= right) {
                high = right;
            } else if (rank >= left) {
                low = left;
            } else {
                break;
            }
        }
        return values[rank];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
