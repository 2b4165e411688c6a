package dev.auger.model.time;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How long things of one sort took, in nanoseconds. A quantile is the one of that rank (nearest rank), so it is one that happened.
 * Immutable.
 */
public final class Durations {

    /** Of nothing. */
    public static final Durations NONE = new Durations(new long[0]);

    private final long[] sorted;
    private final long sum;

    private Durations(long[] sorted) {
        this.sorted = sorted;
        long all = 0;
        for (long nanos : sorted) {
            all += nanos;
        }
        sum = all;
    }

    /** In any order. */
    public static Durations of(LongStream nanos) {
        long[] all = nanos.sorted().toArray();
        return all.length == 0 ? NONE : new Durations(all);
    }

    /** These and others. */
    public Durations plus(Durations others) {
        return of(LongStream.concat(Arrays.stream(sorted), Arrays.stream(others.sorted)));
    }

    public int count() {
        return sorted.length;
    }

    /** Nanoseconds. */
    public long sum() {
        return sum;
    }

    public long p50() {
        return rank(50);
    }

    public long p90() {
        return rank(90);
    }

    public long p99() {
        return rank(99);
    }

    /** Nanoseconds; 0 if there are none, as all quantiles are. */
    public long longest() {
        return rank(100);
    }

    private long rank(int percent) {
        return sorted.length == 0
                ? 0
                : sorted[Math.max(0, (int) Math.ceilDiv((long) sorted.length * percent, 100L) - 1)];
    }

    /** Collects durations one by one, eight bytes each. */
    public static final class Builder {

        private long[] found = new long[16];
        private int count;

        public void add(long nanos) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = nanos;
        }

        public Durations build() {
            return of(Arrays.stream(found, 0, count));
        }
    }
}
