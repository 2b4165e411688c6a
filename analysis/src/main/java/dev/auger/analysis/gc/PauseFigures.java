package dev.auger.analysis.gc;

import dev.auger.model.gc.GcEvent;
import dev.auger.model.time.Durations;
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
        Durations pauses =
                Durations.of(events.stream().mapToLong(GcEvent::ownPauseNanos).filter(p -> p > 0));
        return new PauseFigures(
                pauses.count(), pauses.sum(), pauses.p50(), pauses.p90(), pauses.p99(), pauses.longest());
    }

    /** Nanoseconds. */
    public long mean() {
        return count == 0 ? 0 : sum / count;
    }
}
