package dev.auger.importers.jfr.tables;

import java.util.Arrays;

/**
 * The stacks of one chunk: frame indexes of its decoder, one stack behind the other, leaf first. They are compared with those of
 * other chunks where chunks are merged, once, and not kept here.
 */
public final class StackRuns {

    /** Memory for one deep stack after another; beyond it a chunk is unlike the others, and its memory is given back. */
    private static final int KEPT = 1 << 22;

    private int[] frames = new int[1 << 12];
    private final LongList ends = new LongList();
    private int used;

    /** Forgets everything. */
    public void clear() {
        used = 0;
        ends.clear();
        if (frames.length > KEPT) {
            frames = new int[1 << 12];
        }
    }

    /** Where a stack of that many frames may be written; {@link #begin} says from which index on. */
    public int[] room(int depth) {
        if (frames.length - used < depth) {
            frames = Arrays.copyOf(frames, Math.max(used + depth, frames.length * 2));
        }
        return frames;
    }

    /** Index in {@link #frames} of the next stack's leaf. */
    public int begin() {
        return used;
    }

    /** Index of the stack that was written into {@link #room}. */
    public int add(int depth, boolean truncated) {
        used += depth;
        ends.add((long) used << 1 | (truncated ? 1 : 0));
        return ends.size() - 1;
    }

    int size() {
        return ends.size();
    }

    int[] frames() {
        return frames;
    }

    int start(int stack) {
        return stack == 0 ? 0 : end(stack - 1);
    }

    int end(int stack) {
        return (int) (ends.get(stack) >> 1);
    }

    /** Whether it was cut at the recorder's depth limit. */
    boolean truncated(int stack) {
        return (ends.get(stack) & 1) != 0;
    }
}
