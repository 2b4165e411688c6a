package dev.auger.analysis.flame;

import java.util.Arrays;

/**
 * The ways from the root to the leaves: each entry has up to two names of levels above its stack, and the stack's steps, which
 * entries of one stack share. A step is a frame's index, or {@code -2 - name} for what is no frame.
 */
final class Steps {

    private static final int END = -1;

    private static final int MOST_AT_FIRST = 1 << 22;

    private int[] steps;
    private int length;
    private int[] first = new int[256];
    private int[] second = new int[256];
    private int[] starts = new int[256];
    private int entries;

    /** @param expected how many steps there may be in all */
    Steps(long expected) {
        steps = new int[Math.clamp(expected, 64, MOST_AT_FIRST)];
    }

    /** Begins the steps of a stack; returns where. */
    int begin() {
        return length;
    }

    void frame(int frame) {
        add(frame);
    }

    void name(int name) {
        add(-2 - name);
    }

    /** Ends the steps of a stack. */
    void end() {
        add(END);
    }

    private void add(int step) {
        if (length == steps.length) {
            steps = Arrays.copyOf(steps, length + (length >> 1));
        }
        steps[length++] = step;
    }

    /** Adds an entry, whose number is the count of those before. */
    void entry(int firstName, int secondName, int start) {
        if (entries == starts.length) {
            first = Arrays.copyOf(first, entries * 2);
            second = Arrays.copyOf(second, entries * 2);
            starts = Arrays.copyOf(starts, entries * 2);
        }
        first[entries] = firstName;
        second[entries] = secondName;
        starts[entries] = start;
        entries++;
    }

    /** The step at a depth, 0 being the one below the root, or {@link #ended} where the entry is shorter. */
    int at(int entry, int depth) {
        int d = depth;
        if (first[entry] >= 0) {
            if (d == 0) {
                return -2 - first[entry];
            }
            d--;
        }
        if (second[entry] >= 0) {
            if (d == 0) {
                return -2 - second[entry];
            }
            d--;
        }
        return steps[starts[entry] + d];
    }

    /** How many steps an entry has at and below a depth that lies in its stack. */
    int left(int entry, int depth) {
        int from = starts[entry] + depth - (first[entry] >= 0 ? 1 : 0) - (second[entry] >= 0 ? 1 : 0);
        int at = from;
        while (steps[at] != END) {
            at++;
        }
        return at - from;
    }

    static boolean ended(int step) {
        return step == END;
    }

    /** The name of a step, given the names of all frames. */
    static int name(int step, int[] ofFrame) {
        return step >= 0 ? ofFrame[step] : -2 - step;
    }
}
