package dev.auger.analysis.gc;

import dev.auger.model.gc.GcEvent;
import java.util.List;

/**
 * How long pauses were, in nanoseconds. A quantile is the pause of that rank (nearest rank), so it is one that happened.
 *
 * @param count events that stopped the program
 * @param longest 0 if there are none
 */
public record PauseFigures(int count, long sum, long p50, long p90, long p99, long longest) {

    /** Of events that stopped the program; a pause within another counts with that one. */
    public static PauseFigures of(List<GcEvent> events) {
        long[] pauses = events.stream()
                .mapToLong(GcEvent::ownPauseNanos)
                .filter(p -> p > 0)
                .sorted()
                .toArray();
        long sum = 0;
        for (long pause : pauses) {
            sum += pause;
        }
        return new PauseFigures(
                pauses.length, sum, rank(pauses, 50), rank(pauses, 90), rank(pauses, 99), rank(pauses, 100));
    }

    private static long rank(long[] sorted, int percent) {
        return sorted.length == 0
                ? 0
                : sorted[Math.max(0, (int) Math.ceilDiv((long) sorted.length * percent, 100L) - 1)];
    }

    /** Nanoseconds. */
    public long mean() {
        return count == 0 ? 0 : sum / count;
    }
}
