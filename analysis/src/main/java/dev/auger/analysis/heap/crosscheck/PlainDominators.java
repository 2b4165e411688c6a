package dev.auger.analysis.heap.crosscheck;

import dev.auger.model.job.Job;
import java.util.Arrays;

/**
 * Immediate dominators by Lengauer and Tarjan's algorithm with path compression ("A Fast Algorithm for Finding Dominators in a
 * Flowgraph", 1979): {@code O(m log n)} on every graph. Written for checking, beside the engine's own and knowing nothing of
 * it: slower, with about 44 bytes a node and 8 an edge, and plain.
 */
final class PlainDominators {

    /** Dominator of what only the virtual root dominates. */
    static final int ROOT = -1;

    static final int UNREACHED = -2;

    private static final int CHECK = (1 << 14) - 1;
    private static final int NONE = -1;

    private final Job job;
    /** Nodes in preorder; position 0 is the virtual root. */
    private final int[] nodes;

    private final int[] idom;
    private final int reached;

    /**
     * Searches.
     *
     * @param starts where a node's edges begin in {@code targets}; one more at the end
     * @param targets edges, none into a root
     * @param roots nodes the virtual root leads to, each once
     */
    PlainDominators(int[] starts, int[] targets, int[] roots, Job job) {
        this.job = job;
        int count = starts.length - 1;
        nodes = new int[count + 1];
        int[] parent = new int[count + 1];
        int[] number = new int[count];
        reached = number(starts, targets, roots, number, parent);
        idom = dominators(starts, targets, number, parent);
    }

    /** Nodes that are reached. */
    int reached() {
        return reached;
    }

    /** The node at a place of the preorder, 1 to {@link #reached}: no node comes before its dominator. */
    int node(int place) {
        return nodes[place];
    }

    /** Place of the immediate dominator of the node at a place; 0 is the virtual root. */
    int dominator(int place) {
        return idom[place];
    }

    private int number(int[] starts, int[] targets, int[] roots, int[] number, int[] parent) {
        int[] next = Arrays.copyOf(starts, number.length);
        int size = 0;
        for (int root : roots) {
            parent[++size] = 0;
            int at = enter(root, size, number);
            while (at != 0) {
                int node = nodes[at];
                if (next[node] < starts[node + 1]) {
                    int target = targets[next[node]++];
                    if (number[target] == 0) {
                        parent[++size] = at;
                        at = enter(target, size, number);
                    }
                } else {
                    at = parent[at];
                }
            }
        }
        return size;
    }

    private int enter(int node, int place, int[] number) {
        if ((place & CHECK) == 0) {
            job.check();
        }
        number[node] = place;
        nodes[place] = node;
        return place;
    }

    private int[] dominators(int[] starts, int[] targets, int[] number, int[] parent) {
        int[] predecessorStarts = new int[reached + 2];
        for (int w = 1; w <= reached; w++) {
            for (int e = starts[nodes[w]]; e < starts[nodes[w] + 1]; e++) {
                predecessorStarts[number[targets[e]] + 1]++;
            }
        }
        for (int i = 1; i < predecessorStarts.length; i++) {
            predecessorStarts[i] += predecessorStarts[i - 1];
        }
        int[] predecessors = new int[predecessorStarts[reached + 1]];
        int[] filled = Arrays.copyOf(predecessorStarts, reached + 1);
        for (int w = 1; w <= reached; w++) {
            for (int e = starts[nodes[w]]; e < starts[nodes[w] + 1]; e++) {
                predecessors[filled[number[targets[e]]]++] = w;
            }
        }
        return new Forest(reached, parent).dominators(predecessorStarts, predecessors);
    }

    /** The forest of the algorithm; nodes by their place in the preorder, which is also how semidominators compare. */
    private final class Forest {

        private final int[] parent;
        private final int[] semi;
        private final int[] label;
        private final int[] ancestor;
        private final int[] path;

        Forest(int size, int[] parent) {
            this.parent = parent;
            semi = new int[size + 1];
            label = new int[size + 1];
            ancestor = new int[size + 1];
            path = new int[size + 1];
            for (int w = 0; w <= size; w++) {
                semi[w] = w;
                label[w] = w;
            }
            Arrays.fill(ancestor, NONE);
        }

        int[] dominators(int[] starts, int[] predecessors) {
            int size = semi.length - 1;
            int[] dominator = new int[size + 1];
            int[] bucket = new int[size + 1];
            int[] nextInBucket = new int[size + 1];
            Arrays.fill(bucket, NONE);
            for (int w = size; w >= 1; w--) {
                if ((w & CHECK) == 0) {
                    job.check();
                }
                int best = parent[w];
                for (int e = starts[w]; e < starts[w + 1]; e++) {
                    best = Math.min(best, semi[least(predecessors[e])]);
                }
                semi[w] = best;
                nextInBucket[w] = bucket[best];
                bucket[best] = w;
                ancestor[w] = parent[w];
                for (int v = bucket[parent[w]]; v != NONE; v = nextInBucket[v]) {
                    int u = least(v);
                    dominator[v] = semi[u] < semi[v] ? u : parent[w];
                }
                bucket[parent[w]] = NONE;
            }
            for (int w = 1; w <= size; w++) {
                if (dominator[w] != semi[w]) {
                    dominator[w] = dominator[dominator[w]];
                }
            }
            return dominator;
        }

        /** The node with the least semidominator between this one and the top of its tree, the top left out. */
        private int least(int node) {
            if (ancestor[node] == NONE) {
                return node;
            }
            int depth = 0;
            int at = node;
            while (ancestor[ancestor[at]] != NONE) {
                path[depth++] = at;
                at = ancestor[at];
            }
            while (depth > 0) {
                int below = path[--depth];
                int above = ancestor[below];
                if (semi[label[above]] < semi[label[below]]) {
                    label[below] = label[above];
                }
                ancestor[below] = ancestor[above];
            }
            return label[node];
        }
    }
}
