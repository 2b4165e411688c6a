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
}
