package dev.auger.benchmarks.frames;

import java.util.Arrays;
import java.util.Locale;

/** Percentiles of durations in nanoseconds. */
record Figures(long[] sorted) {

    private static final double MILLI = 1e6;

    static Figures of(long[] durations) {
        long[] sorted = durations.clone();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    /** The smallest duration that so many of a hundred do not exceed. */
    double percentile(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / MILLI;
    }

    double max() {
        return percentile(100);
    }

    /** {@code p50 / p99 / max} in milliseconds. */
    String words() {
        return sorted.length == 0
                ? ""
                : String.format(Locale.ROOT, "%.1f / %.1f / %.1f", percentile(50), percentile(99), max());
    }
}
