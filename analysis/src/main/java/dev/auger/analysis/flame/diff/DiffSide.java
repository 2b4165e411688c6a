package dev.auger.analysis.flame.diff;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.LongIndex;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Share;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One of the two trees of a difference: where each of its nodes is in the union, and what each node of the union weighs in it. */
public final class DiffSide {

    private static final int CHECK_EVERY = 0xFFF;

    private final CallTree union;
    private final CallTree of;
    private final DiffTree.Whole whole;
    /** By node of this tree the node of the union. */
    private final int[] unionOf;
    /** By node of the union the widest of its nodes here, or -1. */
    private final int[] nodeOf;

    private final long[] weight;
    private final long[] samples;

    DiffSide(CallTree union, CallTree of, DiffTree.Whole whole, Job job) {
        this.union = union;
        this.of = of;
        this.whole = whole;
        unionOf = new int[of.size()];
        nodeOf = new int[union.size()];
        Arrays.fill(nodeOf, -1);
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
            int there = at[depth];
            unionOf[n] = there;
            if (nodeOf[there] < 0 || of.total(n) > of.total(nodeOf[there])) {
                nodeOf[there] = n;
            }
            // Siblings whose names became one are one node of the union.
            weight[there] += of.total(n);
            samples[there] += of.samples(n);
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

    /** The tree itself. */
    public CallTree tree() {
        return of;
    }

    /** The node of the union a node of this tree is part of. */
    public int union(int node) {
        return unionOf[node];
    }

    /** The widest node of this tree that is part of a node of the union; -1 if this side has none. */
    public int node(int union) {
        return nodeOf[union];
    }

    /** Number of nodes of the union. */
    public int unionSize() {
        return nodeOf.length;
    }

    /** Parent of a node of the union; -1 of its root. */
    public int unionParent(int node) {
        return union.parent(node);
    }

    /** Weight of a node of the union here, in the unit of this tree. */
    public long weight(int union) {
        return weight[union];
    }

    /** Samples behind {@link #weight}. */
    public long samples(int union) {
        return samples[union];
    }

    Share total(int node) {
        return share(weight[node], samples[node]);
    }

    Share share(long ofWeight, long ofSamples) {
        return new Share(ofWeight, whole.weight(), ofSamples, whole.samples());
    }

    Share self(int node) {
        long ownWeight = weight[node];
        long ownSamples = samples[node];
        for (int c = union.firstChild(node); c >= 0; c = union.nextSibling(c)) {
            ownWeight -= weight[c];
            ownSamples -= samples[c];
        }
        return share(ownWeight, ownSamples);
    }
}
