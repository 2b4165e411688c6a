package dev.auger.model.gc;

import dev.auger.model.time.Durations;

/**
 * What a log says besides its collections.
 *
 * @param userNanos processor time of collections in user mode ({@code [Times: user=…]}), or -1
 * @param systemNanos the same in the kernel, or -1
 * @param stops all times the program stood still, for collections and for other safepoints; none where the log does not print them
 * @param heapMax largest heap allowed, in bytes, or -1
 */
public record GcFigures(long userNanos, long systemNanos, Durations stops, long heapMax) {

    public static final GcFigures NONE = new GcFigures(-1, -1, Durations.NONE, -1);

    /** Of two parts of one log. */
    public GcFigures plus(GcFigures other) {
        return new GcFigures(
                sum(userNanos, other.userNanos),
                sum(systemNanos, other.systemNanos),
                stops.plus(other.stops),
                Math.max(heapMax, other.heapMax));
    }

    /** The sum of all {@link #stops}, or -1 where the log prints none. */
    public long stoppedNanos() {
        return stops.count() == 0 ? -1 : stops.sum();
    }

    private static long sum(long a, long b) {
        return a < 0 ? b : b < 0 ? a : a + b;
    }
}
