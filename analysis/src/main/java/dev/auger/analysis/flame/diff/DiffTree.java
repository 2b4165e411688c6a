package dev.auger.analysis.flame.diff;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.TreeFacts;
import dev.auger.analysis.flame.TreeWeaver;
import dev.auger.model.job.Job;

/**
 * Two trees put over each other, each taken as one whole. A node is as wide as the mean of its two shares, so that what is gone and
 * what is new are both seen, and widths still add up. Methods are the same if their names are, but for numbers and addresses of
 * generated classes.
 */
public final class DiffTree {

    /** The weight of the whole: shares are this many parts. */
    static final long WHOLE = 1_000_000_000_000L;

    private final CallTree tree;
    private final DiffSide was;
    private final DiffSide is;

    private DiffTree(CallTree tree, DiffSide was, DiffSide is) {
        this.tree = tree;
        this.was = was;
        this.is = is;
    }

    /**
     * What shares are of.
     *
     * @param samples behind the weight
     */
    public record Whole(long weight, long samples) {

        /** The whole of a tree. */
        public static Whole of(CallTree tree) {
            return new Whole(tree.totalWeight(), tree.sampleCount());
        }
    }

    /**
     * Compares two trees, each taken as one whole.
     *
     * @param before made with the same options as {@code after}, but perhaps of another kind of sample
     */
    public static DiffTree of(CallTree before, CallTree after, Job job) {
        return of(before, Whole.of(before), after, Whole.of(after), job);
    }

    /** Compares parts of two wholes: shares and their errors are of the wholes. */
    static DiffTree of(CallTree before, Whole was, CallTree after, Whole is, Job job) {
        TreeWeaver weaver = new TreeWeaver(after.options(), StableNames::of);
        weaver.add(before, TreeWeaver.SAME, (tree, node) -> halfShare(tree, node, was), job);
        weaver.add(after, TreeWeaver.SAME, (tree, node) -> halfShare(tree, node, is), job);
        CallTree tree = weaver.build(after.event(), TreeFacts.NONE, job);
        return new DiffTree(tree, new DiffSide(tree, before, was, job), new DiffSide(tree, after, is, job));
    }

    private static long halfShare(CallTree tree, int node, Whole whole) {
        return whole.weight == 0 ? 0 : Math.round((double) tree.self(node) / whole.weight * (WHOLE / 2.0));
    }

    /** Both put over each other; weights are parts of a whole, and mean nothing else. */
    public CallTree tree() {
        return tree;
    }

    public CallTree before() {
        return was.tree();
    }

    public CallTree after() {
        return is.tree();
    }

    /** Where nodes of the tree before are in {@link #tree()}, and the other way round. */
    public DiffSide was() {
        return was;
    }

    /** The same of the tree after. */
    public DiffSide is() {
        return is;
    }

    /** How the share of a node changed. */
    public Change change(int node) {
        return new Change(was.total(node), is.total(node), sampled());
    }

    /** How the share of what ends in a node changed. */
    public Change selfChange(int node) {
        return new Change(was.self(node), is.self(node), sampled());
    }

    /** How the share of what ends in a method changed, added up over its nodes. */
    Change selfOf(String method) {
        long[] sum = new long[4];
        for (int n = 1; n < tree.size(); n++) {
            if (tree.level(n) == null && StableNames.of(tree.method(n)).equals(method)) {
                Change self = selfChange(n);
                sum[0] += self.before().part();
                sum[1] += self.after().part();
                sum[2] += self.before().samples();
                sum[3] += self.after().samples();
            }
        }
        return change(sum);
    }

    /** Weight and samples of a node before and after, in the units of the two trees. */
    long[] figures(int node) {
        return new long[] {was.weight(node), is.weight(node), was.samples(node), is.samples(node)};
    }

    /** The change of such figures, added up over nodes. */
    Change change(long[] figures) {
        return new Change(was.share(figures[0], figures[2]), is.share(figures[1], figures[3]), sampled());
    }

    private boolean sampled() {
        return before().what().isSampled() || after().what().isSampled();
    }
}
