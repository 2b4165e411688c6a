package dev.auger.model.gc;

/**
 * What a log says besides its collections.
 *
 * @param userNanos processor time of collections in user mode ({@code [Times: user=…]}), or -1
 * @param systemNanos the same in the kernel, or -1
 * @param stoppedNanos all times the program stood still, for collections and for other safepoints, or -1
 * @param heapMax largest heap allowed, in bytes, or -1
 */
public record GcFigures(long userNanos, long systemNanos, long stoppedNanos, long heapMax) {

    public static final GcFigures NONE = new GcFigures(-1, -1, -1, -1);

    /** Of two parts of one log. */
    public GcFigures plus(GcFigures other) {
        return new GcFigures(
                sum(userNanos, other.userNanos),
                sum(systemNanos, other.systemNanos),
                sum(stoppedNanos, other.stoppedNanos),
                Math.max(heapMax, other.heapMax));
    }

    private static long sum(long a, long b) {
        return a < 0 ? b : b < 0 ? a : a + b;
    }
}
