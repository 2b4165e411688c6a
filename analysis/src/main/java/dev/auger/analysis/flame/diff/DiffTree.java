package dev.auger.analysis.flame.diff;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.LongIndex;
import dev.auger.analysis.flame.TreeFacts;
import dev.auger.analysis.flame.TreeWeaver;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Share;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Two trees put over each other, each taken as one whole. A node is as wide as the mean of its two shares, so that what is gone and
 * what is new are both seen, and widths still add up. Methods are the same if their names are, but for numbers and addresses of
 * generated classes.
 */
public final class DiffTree {

    /** The weight of the whole: shares are this many parts. */
    static final long WHOLE = 1_000_000_000_000L;

    private static final int CHECK_EVERY = 0xFFF;

    private final CallTree tree;
    private final CallTree before;
    private final CallTree after;
    private final Side was;
    private final Side is;

    private DiffTree(CallTree tree, CallTree before, CallTree after, Side was, Side is) {
        this.tree = tree;
        this.before = before;
        this.after = after;
        this.was = was;
        this.is = is;
    }

    /**
     * Compares.
     *
     * @param before made with the same options as {@code after}, but perhaps of another kind of sample
     */
    public static DiffTree of(CallTree before, CallTree after, Job job) {
        TreeWeaver weaver = new TreeWeaver(after.options(), StableNames::of);
        weaver.add(before, TreeWeaver.SAME, DiffTree::halfShare, job);
        weaver.add(after, TreeWeaver.SAME, DiffTree::halfShare, job);
        CallTree tree = weaver.build(after.event(), TreeFacts.NONE, job);
        return new DiffTree(tree, before, after, new Side(tree, before, job), new Side(tree, after, job));
    }

    private static long halfShare(CallTree tree, int node) {
        long whole = tree.totalWeight();
        return whole == 0 ? 0 : Math.round((double) tree.self(node) / whole * (WHOLE / 2.0));
    }

    /** Both put over each other; weights are parts of a whole, and mean nothing else. */
    public CallTree tree() {
        return tree;
    }

    public CallTree before() {
        return before;
    }

    public CallTree after() {
        return after;
    }

    /** How the share of a node changed. */
    public Change change(int node) {
        return new Change(was.total(node), is.total(node), sampled());
    }

    /** How the share of what ends in a node changed. */
    public Change selfChange(int node) {
        return new Change(was.self(tree, node), is.self(tree, node), sampled());
    }

    /** Weight and samples of a node before and after, in the units of the two trees. */
    long[] figures(int node) {
        return new long[] {was.weight[node], is.weight[node], was.samples[node], is.samples[node]};
    }

    boolean sampled() {
        return before.what().isSampled() || after.what().isSampled();
    }

    /** Whose figures they are: where each node of the union is in one of the two. */
    private static final class Side {

        private final CallTree of;
        private final long[] weight;
        private final long[] samples;

        Side(CallTree union, CallTree of, Job job) {
            this.of = of;
            weight = new long[union.size()];
            samples = new long[union.size()];
            int[] unionName = names(union, of);
            int[] at = new int[of.maxDepth() + 1];
            LongIndex children = children(union, job);
            for (int n = 0; n < of.size(); n++) {
                if ((n & CHECK_EVERY) == 0) {
                    job.check();
                }
                int depth = of.depth(n);
                if (n > 0) {
                    long key = (long) at[depth - 1] << 32 | unionName[of.nameId(n)];
                    at[depth] = children.of(key) + 1;
                }
                // Siblings whose names became one are one node of the union.
                weight[at[depth]] += of.total(n);
                samples[at[depth]] += of.samples(n);
            }
        }

        private static int[] names(CallTree union, CallTree of) {
            Map<String, Integer> numbers = new HashMap<>();
            for (int name = 0; name < union.nameCount(); name++) {
                numbers.put(union.nameOf(name), name);
            }
            int[] names = new int[of.nameCount()];
            Arrays.setAll(names, name -> numbers.getOrDefault(StableNames.of(of.nameOf(name)), 0));
            return names;
        }

        /** Keys of parent and name, added in the order of nodes: the number of a key is that of its node, less one for the root. */
        private static LongIndex children(CallTree union, Job job) {
            LongIndex children = new LongIndex();
            for (int n = 1; n < union.size(); n++) {
                if ((n & CHECK_EVERY) == 0) {
                    job.check();
                }
                children.add((long) union.parent(n) << 32 | union.nameId(n));
            }
            return children;
        }

        Share total(int node) {
            return new Share(weight[node], of.totalWeight(), samples[node], of.sampleCount());
        }

        Share self(CallTree union, int node) {
            long ownWeight = weight[node];
            long ownSamples = samples[node];
            for (int c = union.firstChild(node); c >= 0; c = union.nextSibling(c)) {
                ownWeight -= weight[c];
                ownSamples -= samples[c];
            }
            return new Share(ownWeight, of.totalWeight(), ownSamples, of.sampleCount());
        }
    }
}
