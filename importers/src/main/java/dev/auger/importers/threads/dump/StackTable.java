package dev.auger.importers.threads.dump;

import dev.auger.model.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Frames and stacks of one file, each kept once: the threads of a pool print the same lines over and over. Two stacks are one if
 * class, method and line of all their frames are equal.
 */
public final class StackTable {

    private record Code(String className, String method, int line) {}

    private final Map<Frame, Integer> numbers = new HashMap<>();
    private final Map<Code, Integer> codes = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<List<Frame>> stacks = new ArrayList<>();
    private int[] codeOf = new int[64];
    private boolean[] waits = new boolean[64];
    private int[] pool = new int[256];
    private int[] starts = new int[64];
    private int[] hashes = new int[64];
    private int[] slots = new int[128];
    private int[] localNumber = new int[64];
    private int[] localDump = new int[64];
    private int dump;
    private boolean lines;

    /** Number of a frame. */
    public int frame(Frame frame) {
        Integer known = numbers.putIfAbsent(frame, frames.size());
        if (known != null) {
            return known;
        }
        int number = frames.size();
        frames.add(frame);
        lines |= frame.line() > 0;
        if (number == codeOf.length) {
            codeOf = Arrays.copyOf(codeOf, number * 2);
            waits = Arrays.copyOf(waits, number * 2);
        }
        Code code = new Code(frame.className(), frame.method(), frame.line());
        Integer same = codes.putIfAbsent(code, codes.size());
        codeOf[number] = same == null ? codes.size() - 1 : same;
        waits[number] =
                frame.className().equals("java.lang.Object") && frame.method().startsWith("wait");
        return number;
    }

    /** The frame of a number. */
    public Frame frame(int number) {
        return frames.get(number);
    }

    /** Whether any frame had a line number. */
    public boolean hasLines() {
        return lines;
    }

    /** Whether a frame is {@code Object.wait}. */
    boolean isWait(int frame) {
        return waits[frame];
    }

    /** Number of the stack of the first {@code depth} of some frames; -1 for none. */
    int stack(int[] ofFrames, int depth) {
        if (depth == 0) {
            return -1;
        }
        int hash = depth;
        for (int i = 0; i < depth; i++) {
            hash = hash * 31 + codeOf[ofFrames[i]] * 0x9e3779b9;
        }
        hash ^= hash >>> 16;
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (hashes[known] == hash && same(known, ofFrames, depth)) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = stacks.size() + 1;
        return add(ofFrames, depth, hash);
    }

    private boolean same(int known, int[] ofFrames, int depth) {
        int from = starts[known];
        if (stacks.get(known).size() != depth) {
            return false;
        }
        for (int i = 0; i < depth; i++) {
            if (pool[from + i] != codeOf[ofFrames[i]]) {
                return false;
            }
        }
        return true;
    }

    private int add(int[] ofFrames, int depth, int hash) {
        int number = stacks.size();
        if (number == starts.length) {
            starts = Arrays.copyOf(starts, number * 2);
            hashes = Arrays.copyOf(hashes, number * 2);
            localNumber = Arrays.copyOf(localNumber, number * 2);
            localDump = Arrays.copyOf(localDump, number * 2);
        }
        int start =
                number == 0 ? 0 : starts[number - 1] + stacks.get(number - 1).size();
        if (start + depth > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(start + depth, pool.length * 2));
        }
        Frame[] list = new Frame[depth];
        for (int i = 0; i < depth; i++) {
            pool[start + i] = codeOf[ofFrames[i]];
            list[i] = frames.get(ofFrames[i]);
        }
        starts[number] = start;
        hashes[number] = hash;
        stacks.add(List.of(list));
        if (stacks.size() * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i <= number; i++) {
                int slot = hashes[i] & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = i + 1;
            }
        }
        return number;
    }

    /** A new dump numbers the stacks it has from 0 on. */
    void beginDump() {
        dump++;
    }

    /** The number a stack has in the dump begun last; its frames are added to {@code ofDump} if it is new there. */
    int local(int stack, List<List<Frame>> ofDump) {
        if (localDump[stack] != dump) {
            localDump[stack] = dump;
            localNumber[stack] = ofDump.size();
            ofDump.add(stacks.get(stack));
        }
        return localNumber[stack];
    }
}
