package dev.auger.importers.pprof;

import dev.auger.model.Frame;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.recording.Stacks;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** The distinct stacks of a profile: a run of frame indexes each, leaf first, one behind the other in one column. */
final class ProfileStacks implements Stacks {

    /** A location may stand for many frames, so a small file could ask for any amount: beyond this, new stacks are cut. */
    private static final long MOST_FRAMES = 1L << 27;

    private static final int CUT_DEPTH = 16;

    private final GrowingInts runs = new GrowingInts();
    private final GrowingLongs starts = new GrowingLongs();
    private final BitSet truncated = new BitSet();
    private final List<Frame> frames;
    private int[] slots = new int[1 << 10];
    private int[] hashes = new int[1 << 9];
    private int size;
    private long cut;

    /** @param frames by index */
    ProfileStacks(List<Frame> frames) {
        this.frames = frames;
    }

    /** @param stack frame indexes, leaf first, in {@code [0, depth)} */
    int of(int[] stack, int depth) {
        boolean tooMuch = runs.size() + depth > MOST_FRAMES && depth > CUT_DEPTH;
        int kept = tooMuch ? CUT_DEPTH : depth;
        cut += tooMuch ? 1 : 0;
        int hash = tooMuch ? 1 : 0;
        for (int i = 0; i < kept; i++) {
            hash = (hash ^ stack[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int there = slots[slot] - 1;
            if (hashes[there] == hash && same(there, stack, kept, tooMuch)) {
                return there;
            }
            slot = (slot + 1) & mask;
        }
        starts.add(runs.size());
        runs.addAll(stack, kept);
        truncated.set(size, tooMuch);
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size] = hash;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private boolean same(int there, int[] stack, int depth, boolean tooMuch) {
        if (depth(there) != depth || truncated.get(there) != tooMuch) {
            return false;
        }
        long start = starts.get(there);
        for (int i = 0; i < depth; i++) {
            if (runs.get(start + i) != stack[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        int[] bigger = new int[slots.length * 2];
        int mask = bigger.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = hashes[i] & mask;
            while (bigger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            bigger[slot] = i + 1;
        }
        slots = bigger;
    }

    /** Samples whose stack was cut because there were too many frames. */
    long cut() {
        return cut;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int depth(int stack) {
        return (int) ((stack + 1 < size ? starts.get(stack + 1L) : runs.size()) - starts.get(stack));
    }

    @Override
    public int frameIndex(int stack, int position) {
        return runs.get(starts.get(stack) + Objects.checkIndex(position, depth(stack)));
    }

    @Override
    public void copy(int stack, int[] target) {
        runs.copy(starts.get(stack), target, depth(stack));
    }

    @Override
    public boolean truncated(int stack) {
        return truncated.get(stack);
    }

    @Override
    public int frameCount() {
        return frames.size();
    }

    @Override
    public Frame frame(int frameIndex) {
        return frames.get(frameIndex);
    }
}
