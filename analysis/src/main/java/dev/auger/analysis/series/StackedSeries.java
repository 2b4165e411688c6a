package dev.auger.analysis.series;

import java.util.Arrays;
import java.util.List;

/**
 * Sums over time, split into named series.
 *
 * @param names largest series first; {@link #OTHER} last if there is a rest
 * @param hasOther whether the last series is what did not get one of its own
 * @param bins the bins
 * @param values by series, then bin
 */
public record StackedSeries(List<String> names, boolean hasOther, Bins bins, long[][] values) {

    /** Name of the rest; shown in the reader's language. */
    public static final String OTHER = "other";

    public StackedSeries {
        names = List.copyOf(names);
    }

    public static StackedSeries empty(Bins bins) {
        return new StackedSeries(List.of(), false, bins, new long[0][]);
    }

    /** Epoch nanoseconds of the first bin's start. */
    public long startNanos() {
        return bins.start();
    }

    public long binNanos() {
        return bins.width();
    }

    public boolean isOther(int series) {
        return hasOther && series == names.size() - 1;
    }

    public long total(int series) {
        return Arrays.stream(values[series]).sum();
    }

    public long total() {
        return Arrays.stream(values).mapToLong(row -> Arrays.stream(row).sum()).sum();
    }

    /** Sum of all series in a bin. */
    public long stacked(int bin) {
        long sum = 0;
        for (long[] row : values) {
            sum += row[bin];
        }
        return sum;
    }
}
