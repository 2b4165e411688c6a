package dev.auger.analysis.series;

import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.Recording;
import dev.auger.model.time.TimeRange;

/**
 * Equal bins over a time range.
 *
 * @param start epoch nanoseconds of the first bin's start
 * @param width nanoseconds
 * @param count number of bins, at least 1
 */
public record Bins(long start, long width, int count) {

    private static final long[] STEPS = {1, 2, 5};
    private static final long FINEST = 1_000_000L;
    private static final long[] ROUND_SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};
    private static final long SECOND = 1_000_000_000L;

    /** The range a filter leaves of a recording. */
    public static TimeRange span(Recording r, SampleFilter filter) {
        TimeRange range = filter.range();
        return range == null ? r.range() : range;
    }

    /** Bins of {@code width}, doubled until there are at most {@code max}. */
    public static Bins doubling(TimeRange range, long width, int max) {
        long w = width;
        while (count(range, w) > max) {
            w *= 2;
        }
        return new Bins(range.start(), w, (int) count(range, w));
    }

    /** Bins of the finest round width (1, 2, 5 ms, …, 15 s, 30 s, 1 min, …) with at most {@code max} of them. */
    public static Bins round(TimeRange range, int max) {
        for (long scale = FINEST; scale < SECOND; scale *= 10) {
            for (long step : STEPS) {
                if (count(range, step * scale) <= max) {
                    return new Bins(range.start(), step * scale, (int) count(range, step * scale));
                }
            }
        }
        for (long seconds : ROUND_SECONDS) {
            if (count(range, seconds * SECOND) <= max) {
                return new Bins(range.start(), seconds * SECOND, (int) count(range, seconds * SECOND));
            }
        }
        return doubling(range, 3600 * SECOND, max);
    }

    private static long count(TimeRange range, long width) {
        return Math.max(1, Math.ceilDiv(range.nanos(), width));
    }

    /** The bin of an instant; instants outside go to the nearest. */
    public int of(long nanos) {
        return (int) Math.clamp(Math.floorDiv(nanos - start, width), 0, count - 1L);
    }

    /** Epoch nanoseconds of a bin's middle. */
    public long middle(int bin) {
        return start + bin * width + width / 2;
    }

    public long end() {
        return start + width * count;
    }

    /** Seconds a bin lasts. */
    public double seconds() {
        return width / 1e9;
    }
}
