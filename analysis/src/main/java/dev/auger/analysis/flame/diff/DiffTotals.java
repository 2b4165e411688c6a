package dev.auger.analysis.flame.diff;

import dev.auger.analysis.flame.CallTree;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Share;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How much the share of each method changed, the largest change first: the table twin of a difference. Immutable. */
public final class DiffTotals {

    private static final int BEFORE = 0;
    private static final int AFTER = 1;

    private final DiffTree diff;
    private final int[] node;
    private final Change[] total;
    private final Change[] self;

    private DiffTotals(DiffTree diff, int[] node, Change[] total, Change[] self) {
        this.diff = diff;
        this.node = node;
        this.total = total;
        this.self = self;
    }

    /** Adds up nodes by method; a stack counts once however often the method recurs in it. */
    public static DiffTotals of(DiffTree diff, Job job) {
        CallTree tree = diff.tree();
        int count = tree.nameCount();
        long[][] total = new long[count][4];
        long[][] self = new long[count][4];
        int[] node = new int[count];
        int[] active = new int[count];
        int[] path = new int[tree.maxDepth() + 1];
        int depth = 0;
        boolean bottomUp = tree.options().bottomUp();
        for (int n = 1; n < tree.size(); n++) {
            if ((n & 0xFFF) == 0) {
                job.check();
            }
            while (depth >= tree.depth(n)) {
                active[path[depth--]]--;
            }
            int name = tree.nameId(n);
            depth = tree.depth(n);
            path[depth] = name;
            long[] figures = diff.figures(n);
            if (active[name]++ == 0) {
                add(total[name], figures, 1);
            }
            if (!bottomUp) {
                add(self[name], figures, 1);
                if (depth > 1) {
                    add(self[path[depth - 1]], figures, -1);
                }
            } else if (depth == tree.levels() + 1) {
                add(self[name], figures, 1);
            }
            if (node[name] == 0 || tree.total(n) > tree.total(node[name])) {
                node[name] = n;
            }
        }
        int[] names = IntStream.range(0, count).filter(name -> node[name] > 0).toArray();
        Change[] totals = new Change[names.length];
        Change[] selves = new Change[names.length];
        for (int i = 0; i < names.length; i++) {
            totals[i] = change(diff, total[names[i]]);
            selves[i] = change(diff, self[names[i]]);
        }
        int[] order = IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(totals[i].points()))
                        .thenComparing(i -> tree.nameOf(names[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        return new DiffTotals(
                diff,
                IntStream.of(order).map(i -> node[names[i]]).toArray(),
                IntStream.of(order).mapToObj(i -> totals[i]).toArray(Change[]::new),
                IntStream.of(order).mapToObj(i -> selves[i]).toArray(Change[]::new));
    }

    private static void add(long[] to, long[] figures, int sign) {
        for (int i = 0; i < figures.length; i++) {
            to[i] += sign * figures[i];
        }
    }

    private static Change change(DiffTree diff, long[] f) {
        return new Change(
                new Share(
                        f[BEFORE],
                        diff.before().totalWeight(),
                        f[2],
                        diff.before().sampleCount()),
                new Share(
                        f[AFTER], diff.after().totalWeight(), f[3], diff.after().sampleCount()),
                diff.sampled());
    }

    public DiffTree diff() {
        return diff;
    }

    /** Number of methods. */
    public int size() {
        return node.length;
    }

    /** The widest node of a method. */
    public int node(int row) {
        return node[row];
    }

    public Change total(int row) {
        return total[row];
    }

    public Change self(int row) {
        return self[row];
    }

    /** The row of a node's method, or -1. */
    public int rowOf(int wanted) {
        for (int row = 0; row < node.length; row++) {
            if (diff.tree().nameId(node[row]) == diff.tree().nameId(wanted)) {
                return row;
            }
        }
        return -1;
    }
}
