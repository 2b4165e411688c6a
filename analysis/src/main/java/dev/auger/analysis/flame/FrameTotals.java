package dev.auger.analysis.flame;

import dev.auger.model.job.Job;
import java.util.stream.IntStream;

/**
 * The methods of a tree as a list: the table twin of a flame graph. A method's total counts each stack once, however often the
 * method recurs in it. Immutable.
 */
public final class FrameTotals {

    private final CallTree tree;
    private final int[] names;
    private final long[] total;
    private final long[] self;
    private final long[] samples;
    private final int[] node;

    private FrameTotals(CallTree tree, int[] names, long[] total, long[] self, long[] samples, int[] node) {
        this.tree = tree;
        this.names = names;
        this.total = total;
        this.self = self;
        this.samples = samples;
        this.node = node;
    }

    /** Adds up all nodes by name. */
    public static FrameTotals of(CallTree tree, Job job) {
        int count = tree.nameCount();
        long[] total = new long[count];
        long[] self = new long[count];
        long[] samples = new long[count];
        // Bottom-up, a method's own weight is what begins with it.
        int leafLevel = !tree.options().bottomUp() ? 0 : tree.levels() + 1;
        int[] node = MethodWalk.walk(
                tree,
                (n, name, outermost, above) -> {
                    if (outermost) {
                        total[name] += tree.total(n);
                        samples[name] += tree.samples(n);
                    }
                    self[name] += leafLevel == 0 ? tree.self(n) : tree.depth(n) == leafLevel ? tree.total(n) : 0;
                },
                job);
        int[] names = IntStream.range(0, count)
                .filter(name -> node[name] > 0)
                .boxed()
                .sorted((a, b) -> total[a] != total[b]
                        ? Long.compare(total[b], total[a])
                        : CodePoints.compare(tree.nameOf(a), tree.nameOf(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        return new FrameTotals(tree, names, total, self, samples, node);
    }

    public CallTree tree() {
        return tree;
    }

    /** Number of methods, the largest total first. */
    public int size() {
        return names.length;
    }

    /** The node of the method with the largest total. */
    public int node(int row) {
        return node[names[row]];
    }

    public long total(int row) {
        return total[names[row]];
    }

    public long self(int row) {
        return self[names[row]];
    }

    public long samples(int row) {
        return samples[names[row]];
    }

    /** The row of a node's method, or -1. */
    public int rowOf(int wanted) {
        for (int row = 0; row < names.length; row++) {
            if (names[row] == tree.nameId(wanted)) {
                return row;
            }
        }
        return -1;
    }
}
