package dev.auger.analysis.threads;

import java.util.Arrays;

/**
 * Ages or waits of several threads in milliseconds; not-a-number where none is printed. By the nearest-rank method: each is a value that
 * one of the threads has.
 *
 * @param known how many threads print one
 */
public record Percentiles(int known, double p50, double p90, double p99, double max) {

    /** No thread prints one. */
    public static final Percentiles NONE = new Percentiles(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** @param values not-a-number for unknown; is sorted */
    static Percentiles of(double[] values) {
        Arrays.sort(values);
        int known = values.length;
        while (known > 0 && Double.isNaN(values[known - 1])) {
            known--;
        }
        return known == 0
                ? NONE
                : new Percentiles(
                        known,
                        values[rank(known, 50)],
                        values[rank(known, 90)],
                        values[rank(known, 99)],
                        values[known - 1]);
    }

    private static int rank(int known, int percent) {
        return (int) Math.max(0, ((long) known * percent + 99) / 100 - 1);
    }
}
