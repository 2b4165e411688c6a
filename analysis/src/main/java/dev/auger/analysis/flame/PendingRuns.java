package dev.auger.analysis.flame;

import java.util.Arrays;

/** Runs of stacks still to be taken, last first, see {@link TreePartition}. */
final class PendingRuns {

    int[] ints = new int[256];
    long[] starts = new long[64];
    int size;
    int lo;
    int hi;
    int depth;
    int parent;
    long start;

    void push(int from, int to, int atDepth, int above, long left) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ints = Arrays.copyOf(ints, size * 8);
        }
        int at = size * 4;
        ints[at] = from;
        ints[at + 1] = to;
        ints[at + 2] = atDepth;
        ints[at + 3] = above;
        starts[size++] = left;
    }

    boolean pop() {
        if (size == 0) {
            return false;
        }
        int at = --size * 4;
        lo = ints[at];
        hi = ints[at + 1];
        depth = ints[at + 2];
        parent = ints[at + 3];
        start = starts[size];
        return true;
    }
}
