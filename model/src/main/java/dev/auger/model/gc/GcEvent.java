package dev.auger.model.gc;

/**
 * One collection, or one pause of a concurrent cycle. Figures are those the log prints.
 *
 * @param id number the log gives it, or -1
 * @param start nanoseconds in the log's clock
 * @param pauseNanos time all threads stood still; 0 for concurrent work
 * @param name as printed without figures: {@code Pause Young (Normal)}, {@code Full GC}, {@code Concurrent Mark Cycle}
 * @param cause as printed: {@code G1 Evacuation Pause}; empty where there is none
 * @param usedBefore heap in use when it began, in bytes; -1 where the log does not say
 * @param usedAfter heap in use when it ended, in bytes (of Go: the live heap); -1 where the log does not say
 * @param committed heap committed, in bytes (of Go: the goal); -1 where the log does not say
 * @param nested whether it happened within the pause of another event, whose time holds its own
 */
public record GcEvent(
        int id,
        long start,
        long pauseNanos,
        Kind kind,
        String name,
        String cause,
        long usedBefore,
        long usedAfter,
        long committed,
        boolean nested) {

    /** What was collected. */
    public enum Kind {
        YOUNG,
        /** Young and some of the old regions (G1). */
        MIXED,
        FULL,
        /** A pause of a concurrent cycle: initial mark, remark, cleanup. */
        PAUSE,
        /** Work beside the program, without a pause; a Go or ZGC cycle, whose short pauses are summed in {@link #pauseNanos}. */
        CONCURRENT
    }

    /** Time it stopped the program for, besides what its neighbours did. */
    public long ownPauseNanos() {
        return nested ? 0 : pauseNanos;
    }

    /** Whether the old generation was collected, so that {@link #usedAfter} bounds what is alive. */
    public boolean isOld() {
        return switch (kind) {
            case FULL -> true;
            case CONCURRENT -> usedAfter >= 0 && !name.startsWith("Minor");
            case YOUNG, MIXED, PAUSE -> false;
        };
    }
}
