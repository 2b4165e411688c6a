package dev.auger.importers.jfr.tables;

import java.util.Arrays;

/**
 * Frames of one chunk by what a stack trace says of them, the keys of method and kind and the line. A frame stands in many traces,
 * and nearly every one is found here; a frame that falls on another's place takes it.
 */
public final class FrameCache {

    /** What {@link #get} gives for a frame it does not know. */
    public static final int MISSING = -1;

    private static final int SLOTS = 1 << 13;

    private final long[] methods = new long[SLOTS];
    private final long[] linesAndKinds = new long[SLOTS];

    /** One more than the index of the frame, so that zero means free. */
    private final int[] frames = new int[SLOTS];

    /** Forgets everything. */
    public void clear() {
        Arrays.fill(frames, 0);
    }

    public int get(long method, long line, long kind) {
        if (!fits(line, kind)) {
            return MISSING;
        }
        long lineAndKind = line << 8 ^ kind;
        int slot = slot(method, lineAndKind);
        return methods[slot] == method && linesAndKinds[slot] == lineAndKind ? frames[slot] - 1 : MISSING;
    }

    /** Remembers a frame. */
    public void put(long method, long line, long kind, int frame) {
        if (!fits(line, kind)) {
            return;
        }
        long lineAndKind = line << 8 ^ kind;
        int slot = slot(method, lineAndKind);
        methods[slot] = method;
        linesAndKinds[slot] = lineAndKind;
        frames[slot] = frame + 1;
    }

    /** Recorders write no others; damage may. */
    private static boolean fits(long line, long kind) {
        return (line >>> 32 | kind >>> 8) == 0;
    }

    private static int slot(long method, long lineAndKind) {
        long h = (method * 31 + lineAndKind) * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 51);
    }
}
