package dev.auger.importers.jfr.legacy;

/**
 * Which times a chunk's events can have.
 *
 * @param earliest ticks
 * @param latest ticks
 */
record Clock(long earliest, long latest) {

    /** Clocks agree far better; damage is off by years. */
    private static final long SLACK_SECONDS = 3600;

    /** @param finished the metadata is the chunk's own, so that it says when the chunk ended */
    static Clock of(LegacyMetadata metadata, boolean finished) {
        double slack = (double) metadata.ticksPerSecond() * SLACK_SECONDS;
        long millis = metadata.endMillis() - metadata.startMillis();
        double end = metadata.startTicks() + millis / 1e3 * metadata.ticksPerSecond() + slack;
        return new Clock((long) (metadata.startTicks() - slack), finished && millis > 0 ? (long) end : Long.MAX_VALUE);
    }

    boolean plausible(long ticks) {
        return ticks >= earliest && ticks <= latest;
    }
}
