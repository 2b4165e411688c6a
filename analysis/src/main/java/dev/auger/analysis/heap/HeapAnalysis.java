package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is reachable, who dominates whom, and how much each object keeps alive. Computed once per heap; safe for several
 * readers.
 *
 * <p>Edges: an object refers to its class, a class to its loader, superclass and statics, a thread to the locals of its
 * frames; a {@code Reference} keeps its referent here. Roots are those of every kind except the locals of known threads.
 */
public final class HeapAnalysis {

    private final HeapSnapshot heap;
    private final ReferenceGraph graph;
    private final int reached;
    private final int[] preorder;
    private final int[] idom;
    private final long[] retained;
    private final int[] counts;
    private final int[] childStarts;
    private final int[] children;
    private final long reachableBytes;
    private final long unreachableBytes;
    private @Nullable StrongPaths shortest;

    private HeapAnalysis(HeapSnapshot heap, Job job) {
        this.heap = heap;
        this.graph = new ReferenceGraph(heap, job);
        Dominators tree = new Dominators(graph, job);
        int count = graph.objectCount();
        reached = tree.reached();
        preorder = new int[reached];
        idom = new int[count];
        retained = new long[count];
        counts = new int[count];
        // The virtual root's children stand at index count.
        childStarts = new int[count + 2];
        children = new int[reached];
        Arrays.fill(idom, UNREACHABLE);
        long alive = 0;
        for (int p = 1; p <= reached; p++) {
            int object = tree.object(p);
            int above = tree.idom(p);
            preorder[p - 1] = object;
            idom[object] = above == 0 ? ROOT : tree.object(above);
            long size = heap.shallowSize(object);
            retained[object] = size;
            counts[object] = 1;
            alive += size;
            childStarts[slot(idom[object]) + 1]++;
        }
        reachableBytes = alive;
        for (int p = reached - 1; p >= 0; p--) {
            int object = preorder[p];
            int above = idom[object];
            if (above >= 0) {
                retained[above] += retained[object];
                counts[above] += counts[object];
            }
        }
        for (int i = 1; i < childStarts.length; i++) {
            childStarts[i] += childStarts[i - 1];
        }
        int[] at = Arrays.copyOf(childStarts, count + 1);
        for (int object : preorder) {
            children[at[slot(idom[object])]++] = object;
        }
        long dead = 0;
        for (int o = 0; o < count; o++) {
            if (idom[o] == UNREACHABLE) {
                dead += heap.shallowSize(o);
            }
        }
        unreachableBytes = dead;
    }

    /** Immediate dominator of what only the collector dominates. */
    public static final int ROOT = -1;

    private static final int UNREACHABLE = -2;

    /**
     * Analyses a heap: reads every reference once, then works in memory (about 60 bytes an object and 8 a reference).
     *
     * @param job told objects whose references were read; looked at for cancellation throughout
     * @throws IllegalArgumentException if the heap has more than 2^31 objects or references
     */
    public static HeapAnalysis of(HeapSnapshot heap, Job job) {
        return new HeapAnalysis(heap, job);
    }

    public HeapSnapshot heap() {
        return heap;
    }

    public boolean reachable(long object) {
        return idom[(int) object] != UNREACHABLE;
    }

    /** Bytes that would be freed with the object, itself included; 0 if it is unreachable. */
    public long retainedSize(long object) {
        return retained[(int) object];
    }

    /** The object without which this one would be unreachable, or -1 if there is none such or it is unreachable already. */
    public long immediateDominator(long object) {
        return Math.max(ROOT, idom[(int) object]);
    }

    /** Objects that would be freed with the object, itself included; 0 if it is unreachable. */
    public long dominatedCount(long object) {
        return counts[(int) object];
    }

    /** The objects it dominates immediately, the largest retained size first, then by index; at most {@code limit}. */
    public long[] dominated(long object, int limit) {
        return largest((int) object, limit);
    }

    /** Number of objects it dominates immediately. */
    public int dominatedChildren(long object) {
        int slot = slot((int) object);
        return childStarts[slot + 1] - childStarts[slot];
    }

    /** The objects only the collector dominates, the largest retained size first, then by index; at most {@code limit}. */
    public long[] topDominators(int limit) {
        return largest(ROOT, limit);
    }

    public long reachableObjects() {
        return reached;
    }

    public long reachableBytes() {
        return reachableBytes;
    }

    public long unreachableObjects() {
        return (long) graph.objectCount() - reached;
    }

    public long unreachableBytes() {
        return unreachableBytes;
    }

    /** The dump names no roots, so class objects and objects nobody refers to were taken for roots. */
    public boolean rootsAssumed() {
        return graph.rootsAssumed();
    }

    /** Shortest strong paths, searched for on first use. */
    synchronized StrongPaths shortestPaths(Job job) {
        StrongPaths known = shortest;
        if (known == null) {
            known = new StrongPaths(this, false, job);
            shortest = known;
        }
        return known;
    }

    ReferenceGraph graph() {
        return graph;
    }

    /** Reachable objects such that dominators come before what they dominate. */
    int[] preorder() {
        return preorder;
    }

    int childStart(int object) {
        return childStarts[slot(object)];
    }

    int childEnd(int object) {
        return childStarts[slot(object) + 1];
    }

    int child(int position) {
        return children[position];
    }

    private int slot(int object) {
        return object == ROOT ? graph.objectCount() : object;
    }

    private long[] largest(int object, int limit) {
        int start = childStart(object);
        int count = childEnd(object) - start;
        long[] all = new long[count];
        for (int i = 0; i < count; i++) {
            all[i] = children[start + i];
        }
        return LargestFirst.select(all, o -> retained[(int) o], limit);
    }
}
