package dev.auger.importers.jfr.chunks;

/**
 * Turns the ticks of one chunk into nanoseconds.
 *
 * @param startNanos epoch nanoseconds at {@code startTicks}
 */
public record ChunkClock(long startNanos, long startTicks, long ticksPerSecond) {

    private static final long NANOS = 1_000_000_000L;

    /** When a moment in ticks was. */
    public long epochNanos(long ticks) {
        return startNanos + nanos(ticks - startTicks);
    }

    /** A span of ticks. Exact where {@code ticksPerSecond} is below nine thousand million, as clocks are; else to a double's precision. */
    public long nanos(long ticks) {
        if (ticksPerSecond == NANOS) {
            return ticks;
        }
        if (ticksPerSecond > Long.MAX_VALUE / NANOS) {
            return (long) ((double) ticks / ticksPerSecond * NANOS);
        }
        return ticks / ticksPerSecond * NANOS + ticks % ticksPerSecond * NANOS / ticksPerSecond;
    }
}
