package dev.auger.analysis.heap.graph;

import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Ints;
import dev.auger.model.job.Job;

/**
 * Immediate dominators by the semi-NCA method (Georgiadis, "Linear-time algorithms for dominators and related problems", 2005):
 * semidominators as Lengauer and Tarjan find them ("A fast algorithm for finding dominators in a flowgraph", TOPLAS 1979, with path
 * compression), then each immediate dominator as the nearest ancestor in the dominator tree that is not below the semidominator.
 * Walking there step by step is quadratic on a plain shape, a long linked list whose items are also in an array, so the tree built so
 * far has jump pointers (Myers, "An applicative random-access stack", 1983): O(edges · log objects) at worst. Nothing recurses.
 *
 * <p>Works on the numbers of a {@link DepthFirst} search, of which a dominator's is always smaller than that of what it dominates.
 */
final class Dominators {

    private static final int CHECK = (1 << 14) - 1;

    private final long reached;
    private final Ints parents;
    private final EdgeBuckets others;
    private final Ints ancestors;
    private final Ints labels;
    private final Ints semis;
    private final Job job;
    private long steps;

    /**
     * @param parents the search's tree; {@link #solve} leaves immediate dominators there
     * @param ancestors used
     * @param labels used
     * @param semis used
     */
    Dominators(long reached, Ints parents, EdgeBuckets others, Ints ancestors, Ints labels, Ints semis, Job job) {
        this.reached = reached;
        this.parents = parents;
        this.others = others;
        this.ancestors = ancestors;
        this.labels = labels;
        this.semis = semis;
        this.job = job;
    }

    /** Replaces the parents by immediate dominators; 0 is the collector. */
    void solve(ColumnMemory memory) {
        for (long i = 0; i <= reached; i++) {
            ancestors.set(i, parents.get(i));
        }
        long[] starts = new long[EdgeBuckets.TARGETS + 1];
        Ints sources = Ints.of(memory, others.fullest());
        for (long bucket = reached / EdgeBuckets.TARGETS; bucket >= 0; bucket--) {
            others.sort((int) bucket, starts, sources);
            long first = bucket * EdgeBuckets.TARGETS;
            for (long w = Math.min(reached, first + EdgeBuckets.TARGETS - 1); w >= Math.max(1, first); w--) {
                int at = (int) (w - first);
                semi(w, sources, starts[at], starts[at + 1]);
                if ((w & CHECK) == 0) {
                    job.check();
                }
            }
        }
        climb();
    }

    /** How many links were followed in all: what a test can count where time cannot be told. */
    long steps() {
        return steps;
    }

    private void semi(long w, Ints sources, long from, long to) {
        long least = parents.unsigned(w);
        for (long i = from; i < to; i++) {
            long source = sources.unsigned(i);
            long candidate = source <= w ? source : leastAbove(source, w);
            if (candidate < least) {
                least = candidate;
            }
        }
        semis.set(w, (int) least);
        labels.set(w, (int) least);
    }

    /**
     * The least semidominator on the way from {@code v} up to below {@code w}, all of which are known. The way is shortened; it is
     * turned round on the way up and back again on the way down, which takes no memory however long it is.
     */
    private long leastAbove(long v, long w) {
        long previous = 0;
        long at = v;
        long above = ancestors.unsigned(at);
        while (above > w) {
            ancestors.set(at, (int) previous);
            previous = at;
            at = above;
            above = ancestors.unsigned(at);
            steps++;
        }
        long least = labels.unsigned(at);
        while (previous != 0) {
            at = previous;
            previous = ancestors.unsigned(at);
            ancestors.set(at, (int) above);
            long own = labels.unsigned(at);
            if (own < least) {
                least = own;
            } else {
                labels.set(at, (int) least);
            }
        }
        return least;
    }

    /** Top down: by then all that may dominate a number has its place in the dominator tree. */
    private void climb() {
        Ints jumps = ancestors;
        Ints depths = labels;
        jumps.set(0, 0);
        depths.set(0, 0);
        for (long w = 1; w <= reached; w++) {
            long semi = semis.unsigned(w);
            long dominator = parents.unsigned(w);
            while (dominator > semi) {
                long jump = jumps.unsigned(dominator);
                dominator = jump > semi ? jump : parents.unsigned(dominator);
                steps++;
            }
            parents.set(w, (int) dominator);
            long jump = jumps.unsigned(dominator);
            long depth = depths.unsigned(dominator);
            long depthOfJump = depths.unsigned(jump);
            long far = jumps.unsigned(jump);
            boolean even = depth - depthOfJump == depthOfJump - depths.unsigned(far);
            jumps.set(w, (int) (even ? far : dominator));
            depths.set(w, (int) (depth + 1));
            if ((w & CHECK) == 0) {
                job.check();
            }
        }
    }
}
