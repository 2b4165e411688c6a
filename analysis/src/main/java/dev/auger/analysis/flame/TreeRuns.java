package dev.auger.analysis.flame;

/**
 * The columns of a tree. Most nodes have one child that takes all their weight, and such a run of nodes, each the parent of the
 * next, shares everything but its steps: a node costs 8 bytes and a run, of which there are twenty times fewer, about 60.
 *
 * @param step by node: index of the frame that stands for it (its heaviest line and compilation) among the tree's, or {@code -1 -
 *     name} for what is no frame
 * @param run by node: the run it is in; runs lie in preorder as nodes do
 * @param first by run: its first node
 * @param parent by run: the last node of the run above, -1 for the root's
 * @param depth by run: depth of its first node
 * @param end by run: first node after the subtree
 * @param self by run: weight of the stacks that end in its last node; in no other node of it one does
 * @param total by run: weight of the stacks through it
 * @param start by run: weight left of it in a flame graph
 * @param samples by run: samples behind the total; may be {@code total} itself
 * @param estimated by run: sampling periods in the total; empty if nothing is an estimate
 */
record TreeRuns(
        int[] step,
        int[] run,
        int[] first,
        int[] parent,
        int[] depth,
        int[] end,
        long[] self,
        long[] total,
        long[] start,
        long[] samples,
        long[] estimated) {

    int size() {
        return step.length;
    }

    /** Number of runs. */
    int count() {
        return first.length;
    }

    /** Nodes of a run. */
    int length(int of) {
        return (of + 1 < first.length ? first[of + 1] : step.length) - first[of];
    }

    /** The first run after those of the subtree. */
    int after(int of) {
        return end[of] < step.length ? run[end[of]] : first.length;
    }

    /** The last run that begins at a weight or left of it: the deepest that may contain it. */
    int lastAt(long weight) {
        int low = 0;
        int high = first.length;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] <= weight) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The runs from the root's to a run. */
    int[] pathTo(int of) {
        int levels = 1;
        for (int at = of; at > 0; at = run[parent[at]]) {
            levels++;
        }
        int[] path = new int[levels];
        for (int at = of; levels > 0; at = at > 0 ? run[parent[at]] : 0) {
            path[--levels] = at;
        }
        return path;
    }

    int parent(int node) {
        int of = run[node];
        return node == first[of] ? parent[of] : node - 1;
    }

    int depth(int node) {
        int of = run[node];
        return depth[of] + node - first[of];
    }

    long self(int node) {
        int of = run[node];
        return node + 1 == (of + 1 < first.length ? first[of + 1] : step.length) ? self[of] : 0;
    }

    int maxDepth() {
        int deepest = 0;
        for (int r = 0; r < first.length; r++) {
            int last = (r + 1 < first.length ? first[r + 1] : step.length) - 1;
            deepest = Math.max(deepest, depth[r] + last - first[r]);
        }
        return deepest;
    }
}
