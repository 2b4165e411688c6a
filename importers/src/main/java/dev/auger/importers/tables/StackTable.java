package dev.auger.importers.tables;

import dev.auger.model.Frame;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.column.IntColumn;
import dev.auger.model.column.LongColumn;
import dev.auger.model.recording.Stacks;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Distinct stacks: a run of frame indexes each, one behind the other in one column. The start of a stack has bit 62
 * set if it was cut: by the recorder at its depth limit, or by whoever fills the table.
 */
public final class StackTable {

    private static final long TRUNCATED = 1L << 62;

    private final GrowingInts frames = new GrowingInts();
    private final GrowingLongs starts = new GrowingLongs();
    private int[] slots = new int[1 << 10];
    private int[] hashes = new int[1 << 9];
    private int size;

    /** @param stack frame indexes, leaf first, in {@code [0, depth)} */
    public int of(int[] stack, int depth, boolean truncated) {
        int hash = truncated ? 1 : 0;
        for (int i = 0; i < depth; i++) {
            hash = (hash ^ stack[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (hashes[known] == hash && same(known, stack, depth, truncated)) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        starts.add(frames.size() | (truncated ? TRUNCATED : 0));
        frames.addAll(stack, depth);
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

    private boolean same(int known, int[] stack, int depth, boolean truncated) {
        long start = starts.get(known);
        if ((start & TRUNCATED) != 0 != truncated) {
            return false;
        }
        start &= ~TRUNCATED;
        long end = known + 1 < size ? starts.get(known + 1) & ~TRUNCATED : frames.size();
        if (end - start != depth) {
            return false;
        }
        for (int i = 0; i < depth; i++) {
            if (frames.get(start + i) != stack[i]) {
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

    public int size() {
        return size;
    }

    /** Frames of all stacks together. */
    public long frames() {
        return frames.size();
    }

    /**
     * The stacks so far.
     *
     * @param frameList frames by index, which does not change any more
     */
    public Stacks snapshot(List<Frame> frameList) {
        return new Snapshot(size, frames.snapshot(), starts.snapshot(), frameList);
    }

    private record Snapshot(int size, IntColumn frames, LongColumn starts, List<Frame> list) implements Stacks {

        @Override
        public int depth(int stack) {
            return (int) (end(stack) - start(stack));
        }

        @Override
        public int frameIndex(int stack, int position) {
            return frames.get(start(stack) + Objects.checkIndex(position, depth(stack)));
        }

        @Override
        public void copy(int stack, int[] target) {
            frames.copy(start(stack), target, depth(stack));
        }

        @Override
        public boolean truncated(int stack) {
            return (starts.get(stack) & TRUNCATED) != 0;
        }

        @Override
        public int frameCount() {
            return list.size();
        }

        @Override
        public Frame frame(int frameIndex) {
            return list.get(frameIndex);
        }

        private long start(int stack) {
            return starts.get(stack) & ~TRUNCATED;
        }

        private long end(int stack) {
            return stack + 1 < size ? start(stack + 1) : frames.size();
        }
    }
}
