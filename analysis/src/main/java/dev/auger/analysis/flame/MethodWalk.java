package dev.auger.analysis.flame;

import dev.auger.model.job.Job;

/** Walks a tree in preorder and says of each node what adding up by method needs to know. */
public final class MethodWalk {

    private static final int CHECK_EVERY = 0xFFF;

    private MethodWalk() {}

    /** Called with each node but the root. */
    @FunctionalInterface
    public interface Visit {
        /**
         * @param outermost whether no node above has the same name: what counts a stack once however often a method recurs in it
         * @param above name of the parent; -1 right below the root
         */
        void node(int node, int name, boolean outermost, int above);
    }

    /** Walks; returns by name the node with the largest total, 0 where there is none. */
    public static int[] walk(CallTree tree, Visit visit, Job job) {
        int[] widest = new int[tree.nameCount()];
        int[] open = new int[tree.nameCount()];
        int[] path = new int[tree.maxDepth() + 1];
        int depth = 0;
        for (int n = 1; n < tree.size(); n++) {
            if ((n & CHECK_EVERY) == 0) {
                job.check();
            }
            while (depth >= tree.depth(n)) {
                open[path[depth--]]--;
            }
            int name = tree.nameId(n);
            depth = tree.depth(n);
            path[depth] = name;
            visit.node(n, name, open[name]++ == 0, depth > 1 ? path[depth - 1] : -1);
            if (widest[name] == 0 || tree.total(n) > tree.total(widest[name])) {
                widest[name] = n;
            }
        }
        return widest;
    }
}
