package dev.auger.analysis.flame;

import dev.auger.model.job.Job;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes the columns of a tree by parting its stacks step by step: all stacks that come through a node are a run of {@code order},
 * and its children are the runs of it that agree on the next step. A run of one stack needs no parting. Done twice, to know the
 * number of nodes before there are any: the columns are the largest thing there is, and growing them would double it.
 */
final class TreePartition {

    /** Which of two frames of equal weight stands for a node. */
    interface Preference {
        boolean before(int frame, int other);
    }

    private static final int CHECK_EVERY = 0xFFF;

    /** Depth of the last node that may be no step of a stack: below it and the levels above the stacks. */
    private static final int ABOVE_STACKS = 3;

    /** The step to the root: the first name. */
    private static final int ROOT = -2;

    private final Steps steps;
    private final int[] ranks;
    private final int[] nameOfFrame;
    private final long[] weight;
    private final long[] samples;
    private final long[] estimated;
    private final int[] order;
    private final long[] keys;
    private final boolean countsAreWeights;
    private final boolean anyEstimated;
    private final TreeParts parts = new TreeParts();
    private PendingRuns pending = new PendingRuns();
    private int nodes;
    private int runs;
    private int[] used = new int[256];
    private int usedCount;

    /**
     * @param ranks by name: its place in the order of names
     * @param nameOfFrame by frame
     * @param numbers by entry: weight, samples, estimated periods
     */
    TreePartition(Steps steps, int[] ranks, int[] nameOfFrame, long[][] numbers, int entries) {
        this.steps = steps;
        this.ranks = ranks;
        this.nameOfFrame = nameOfFrame;
        weight = numbers[0];
        samples = numbers[1];
        estimated = numbers[2];
        order = new int[entries];
        keys = new long[entries];
        Arrays.setAll(order, i -> i);
        boolean same = true;
        boolean any = false;
        for (int i = 0; i < entries; i++) {
            same &= weight[i] == samples[i];
            any |= estimated[i] != 0;
        }
        countsAreWeights = same;
        anyEstimated = any;
    }

    /** Frames that stand for nodes, by their number in the tree. */
    int[] usedFrames() {
        return Arrays.copyOf(used, usedCount);
    }

    TreeRuns runs(Preference preference, Job job) {
        go(null, job);
        long[] total = new long[runs];
        TreeRuns tree = new TreeRuns(
                new int[nodes],
                new int[nodes],
                new int[runs],
                new int[runs],
                new int[runs],
                new int[runs],
                new long[runs],
                total,
                new long[runs],
                countsAreWeights ? total : new long[runs],
                anyEstimated ? new long[runs] : new long[0]);
        go(new Writer(tree, preference), job);
        int[] end = tree.end();
        for (int r = 0; r < runs; r++) {
            end[r] = r + 1 < runs ? tree.first()[r + 1] : nodes;
        }
        for (int r = runs - 1; r > 0; r--) {
            int above = tree.run()[tree.parent()[r]];
            end[above] = Math.max(end[above], end[r]);
        }
        return tree;
    }

    /** @param writer null to count only */
    private void go(@Nullable Writer writer, Job job) {
        nodes = 0;
        runs = 0;
        pending = new PendingRuns();
        pending.push(0, order.length, 0, -1, 0);
        int rounds = 0;
        while (pending.pop()) {
            if ((rounds++ & CHECK_EVERY) == 0) {
                job.check();
            }
            descend(pending.lo, pending.hi, pending.depth, pending.parent, pending.start, writer, job);
        }
    }

    /** Goes down from the node a run leads to until its stacks part, and leaves the parts for later. */
    private void descend(int from, int hi, int atDepth, int above, long start, @Nullable Writer writer, Job job) {
        int lo = from;
        int depth = atDepth;
        int parent = above;
        boolean begins = true;
        while (true) {
            if (hi - lo == 1 && depth > ABOVE_STACKS) {
                alone(order[lo], depth, begins, parent, start, writer);
                return;
            }
            int node = nodes++;
            if ((node & CHECK_EVERY) == 0) {
                job.check();
            }
            runs += begins ? 1 : 0;
            if (writer != null) {
                writer.node(node, depth, lo, hi);
                if (begins) {
                    writer.begin(node, parent, depth, lo, hi, start);
                }
            }
            int rest = lo;
            for (int i = lo; i < hi; i++) {
                int entry = order[i];
                if (Steps.ended(steps.at(entry, depth))) {
                    order[i] = order[rest];
                    order[rest++] = entry;
                    if (writer != null) {
                        writer.self(entry);
                    }
                }
            }
            if (rest == hi) {
                return;
            }
            if (!agree(rest, hi, depth)) {
                part(rest, hi, depth, node, start, writer != null);
                return;
            }
            begins = rest > lo;
            lo = rest;
            parent = node;
            depth++;
        }
    }

    /** The rest of a stack that nobody shares: one run to its end. */
    private void alone(int entry, int depth, boolean begins, int parent, long start, @Nullable Writer writer) {
        int count = steps.left(entry, depth - 1);
        runs += begins ? 1 : 0;
        if (writer != null) {
            writer.alone(entry, depth, count, begins, parent, start);
        }
        nodes += count;
    }

    private boolean agree(int lo, int hi, int depth) {
        int name = Steps.name(steps.at(order[lo], depth), nameOfFrame);
        for (int i = lo + 1; i < hi; i++) {
            if (Steps.name(steps.at(order[i], depth), nameOfFrame) != name) {
                return false;
            }
        }
        return true;
    }

    /** Sorts a run by its next step and leaves each part for later, so that the heaviest is taken first. */
    private void part(int lo, int hi, int depth, int node, long start, boolean weighed) {
        for (int i = lo; i < hi; i++) {
            int name = Steps.name(steps.at(order[i], depth), nameOfFrame);
            keys[i] = (long) ranks[name] << 32 | order[i];
        }
        Arrays.sort(keys, lo, hi);
        parts.size = 0;
        for (int i = lo; i < hi; ) {
            long rank = keys[i] >>> 32;
            int first = i;
            long sum = 0;
            for (; i < hi && keys[i] >>> 32 == rank; i++) {
                order[i] = (int) keys[i];
                sum += weighed ? weight[order[i]] : 0;
            }
            parts.add(first, i, sum);
        }
        if (weighed) {
            parts.sort();
        }
        long before = start;
        for (int i = 0; i < parts.size; i++) {
            parts.start[i] = before;
            before += parts.sum[i];
        }
        for (int i = parts.size - 1; i >= 0; i--) {
            pending.push(parts.lo[i], parts.hi[i], depth + 1, node, parts.start[i]);
        }
    }

    /** Fills the columns. */
    private final class Writer {

        private final TreeRuns tree;
        private final Preference preference;
        private final int[] local;
        private final long[] frameWeight;
        private int[] touched = new int[64];

        Writer(TreeRuns tree, Preference preference) {
            this.tree = tree;
            this.preference = preference;
            local = new int[nameOfFrame.length];
            Arrays.fill(local, -1);
            frameWeight = new long[nameOfFrame.length];
            Arrays.fill(frameWeight, -1);
        }

        void begin(int node, int parent, int depth, int lo, int hi, long start) {
            long total = 0;
            long count = 0;
            long periods = 0;
            for (int i = lo; i < hi; i++) {
                total += weight[order[i]];
                count += samples[order[i]];
                periods += estimated[order[i]];
            }
            int run = runs - 1;
            tree.first()[run] = node;
            tree.parent()[run] = parent;
            tree.depth()[run] = depth;
            tree.start()[run] = start;
            tree.samples()[run] = count;
            tree.total()[run] = total;
            if (anyEstimated) {
                tree.estimated()[run] = periods;
            }
        }

        void node(int node, int depth, int lo, int hi) {
            tree.run()[node] = runs - 1;
            int step = depth == 0 ? ROOT : steps.at(order[lo], depth - 1);
            tree.step()[node] = step < 0 ? step + 1 : localOf(heaviest(step, depth - 1, lo, hi));
        }

        void alone(int entry, int depth, int count, boolean begins, int parent, long start) {
            int run = runs - 1;
            if (begins) {
                tree.first()[run] = nodes;
                tree.parent()[run] = parent;
                tree.depth()[run] = depth;
                tree.start()[run] = start;
                tree.samples()[run] = samples[entry];
                tree.total()[run] = weight[entry];
                if (anyEstimated) {
                    tree.estimated()[run] = estimated[entry];
                }
            }
            tree.self()[run] += weight[entry];
            int[] stepOf = tree.step();
            int[] runOf = tree.run();
            for (int i = 0; i < count; i++) {
                int step = steps.at(entry, depth - 1 + i);
                stepOf[nodes + i] = step < 0 ? step + 1 : localOf(step);
                runOf[nodes + i] = run;
            }
        }

        void self(int entry) {
            tree.self()[runs - 1] += weight[entry];
        }

        private int localOf(int frame) {
            if (local[frame] < 0) {
                if (usedCount == used.length) {
                    used = Arrays.copyOf(used, usedCount * 2);
                }
                used[usedCount] = frame;
                local[frame] = usedCount++;
            }
            return local[frame];
        }

        /** Of all lines and compilations of a method that a run comes through the one with the most weight. */
        private int heaviest(int first, int depth, int lo, int hi) {
            int i = lo + 1;
            while (i < hi && steps.at(order[i], depth) == first) {
                i++;
            }
            if (i >= hi) {
                return first;
            }
            int count = 0;
            for (i = lo; i < hi; i++) {
                int frame = steps.at(order[i], depth);
                if (frame < 0) {
                    continue;
                }
                if (frameWeight[frame] < 0) {
                    if (count == touched.length) {
                        touched = Arrays.copyOf(touched, count * 2);
                    }
                    touched[count++] = frame;
                    frameWeight[frame] = 0;
                }
                frameWeight[frame] += weight[order[i]];
            }
            int best = touched[0];
            for (int k = 1; k < count; k++) {
                int frame = touched[k];
                if (frameWeight[frame] > frameWeight[best]
                        || frameWeight[frame] == frameWeight[best] && preference.before(frame, best)) {
                    best = frame;
                }
            }
            for (int k = 0; k < count; k++) {
                frameWeight[touched[k]] = -1;
            }
            return best;
        }
    }
}
