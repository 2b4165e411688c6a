package dev.auger.analysis.flame.diff;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.MethodWalk;
import dev.auger.model.job.Job;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How much the share of each method changed, the largest change first and those that chance alone may have made last: the table twin of a
 * difference. Immutable. */
public final class DiffTotals {

    private static final double PASSED_ON = 0.9;

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
        boolean bottomUp = tree.options().bottomUp();
        int[] node = MethodWalk.walk(
                tree,
                (n, name, outermost, above) -> {
                    long[] figures = diff.figures(n);
                    if (outermost) {
                        add(total[name], figures, 1);
                    }
                    if (!bottomUp) {
                        add(self[name], figures, 1);
                        if (above >= 0) {
                            add(self[above], figures, -1);
                        }
                    } else if (tree.depth(n) == tree.levels() + 1) {
                        add(self[name], figures, 1);
                    }
                },
                job);
        int[] names = IntStream.range(0, count).filter(name -> node[name] > 0).toArray();
        Change[] totals = new Change[names.length];
        Change[] selves = new Change[names.length];
        for (int i = 0; i < names.length; i++) {
            totals[i] = diff.change(total[names[i]]);
            selves[i] = diff.change(self[names[i]]);
        }
        int[] order = IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> totals[i].insideError())
                        .thenComparingDouble(i -> -Math.abs(totals[i].points()))
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

    /**
     * The changes that say the most: methods whose change is more than chance and more than {@link Change#LEAST}, without those
     * that changed only because one other method did that stands next on their widest path.
     *
     * @return rows, the largest change first
     */
    public int[] telling() {
        return IntStream.range(0, node.length)
                .filter(row -> total[row].step() != 0 && diff.tree().level(node[row]) == null && !isPassedOn(node[row]))
                .toArray();
    }

    /** Whether nine tenths of a node's change are that of one child. */
    private boolean isPassedOn(int of) {
        CallTree tree = diff.tree();
        double points = diff.change(of).points();
        for (int c = tree.firstChild(of); c >= 0; c = tree.nextSibling(c)) {
            double share = diff.change(c).points() / points;
            if (share >= PASSED_ON && share <= 1 / PASSED_ON) {
                return true;
            }
        }
        return false;
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
