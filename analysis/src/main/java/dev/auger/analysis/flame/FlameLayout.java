package dev.auger.analysis.flame;

/**
 * The boxes of a flame graph that a viewport shows, as columns: pure geometry, recomputed for each picture. Boxes narrower than
 * a pixel are merged with their smaller siblings into one, and not descended into, so the work is bounded by the pixels and
 * not by the nodes.
 */
public final class FlameLayout {

    /** Narrower boxes merge. */
    public static final double MIN_WIDTH = 1.0;
    /** Merged boxes narrower than this are left out. */
    private static final double MIN_MERGED = 0.35;

    private static final int INITIAL = 4096;

    private final BoxColumns boxes = new BoxColumns(INITIAL);

    private FlameLayout() {}

    /** The boxes in view, parents before children. */
    public static FlameLayout of(CallTree tree, FlameViewport view) {
        FlameLayout layout = new FlameLayout();
        if (tree.totalWeight() > 0 && view.width() > 0) {
            layout.lay(tree, view);
        }
        return layout;
    }

    /**
     * In preorder nodes lie from left to right, so all that ends left of the view comes before the last run that begins at its left edge,
     * but for the runs above that one. The walk visits those and leaves out what is between them, however much it is.
     */
    private void lay(CallTree tree, FlameViewport view) {
        TreeRuns runs = tree.runs();
        double whole = tree.totalWeight();
        double scale = view.width() / (view.span() * whole);
        double origin = view.from() * whole;
        Rows rows = Rows.of(view);
        int[] edge = runs.pathTo(runs.lastAt((long) Math.floor(origin)));
        int level = 0;
        int run = 0;
        while (run < runs.count()) {
            double x0 = (runs.start()[run] - origin) * scale;
            double x1 = x0 + runs.total()[run] * scale;
            int parent = run == 0 ? 0 : runs.run()[runs.parent()[run]];
            if (x1 <= 0) {
                while (level < edge.length && edge[level] <= run) {
                    level++;
                }
                run = level < edge.length ? edge[level] : runs.after(run);
            } else if (x0 >= view.width()) {
                // Everything up to the end of the parent lies further right.
                run = runs.after(parent);
            } else if (x1 - x0 < MIN_WIDTH && run > 0) {
                long end = runs.start()[parent] + runs.total()[parent] - runs.self()[parent];
                double right = (end - origin) * scale;
                if (right - x0 >= MIN_MERGED && rows.contain(runs.depth()[run])) {
                    boxes.add(
                            runs.depth()[run], runs.first()[run], Math.max(0, x0), Math.min(view.width(), right), true);
                }
                run = runs.after(parent);
            } else {
                int below = runs.depth()[run] + runs.length(run);
                for (int row = Math.max(rows.first, runs.depth()[run]); row < Math.min(rows.last + 1, below); row++) {
                    int node = runs.first()[run] + row - runs.depth()[run];
                    boxes.add(row, node, Math.max(0, x0), Math.min(view.width(), x1), false);
                }
                run = below <= rows.last ? run + 1 : runs.after(run);
            }
        }
    }

    /** The rows of a tree that a view shows at least a part of. */
    private record Rows(int first, int last) {

        static Rows of(FlameViewport view) {
            int top = view.row(0);
            int bottom = view.row(view.height());
            int first = Math.max(0, Math.min(top, bottom));
            int last = Math.max(top, bottom);
            // An edge that lies between two rows is of neither.
            return new Rows(isSeen(view, first) ? first : first + 1, isSeen(view, last) ? last : last - 1);
        }

        private static boolean isSeen(FlameViewport view, int row) {
            return view.y(row) + view.pitch() > 0 && view.y(row) < view.height();
        }

        boolean contain(int row) {
            return row >= first && row <= last;
        }
    }

    /** Number of boxes. */
    public int size() {
        return boxes.size();
    }

    public int node(int box) {
        return boxes.item(box);
    }

    /** Row of a box, 0 for the root's. */
    public int depth(int box) {
        return boxes.row(box);
    }

    /** Left edge in pixels, cut at the viewport. */
    public double left(int box) {
        return boxes.left(box);
    }

    public double right(int box) {
        return boxes.right(box);
    }

    /** The box stands for {@link #node} and its smaller siblings. */
    public boolean merged(int box) {
        return boxes.merged(box);
    }

    /** The node at a point, or -1 where nothing is drawn. */
    public static int hit(CallTree tree, FlameViewport view, double x, double y) {
        if (x < 0 || x >= view.width() || y < 0 || y >= view.height()) {
            return -1;
        }
        int row = view.row(y);
        double at = view.fraction(x) * tree.totalWeight();
        if (row < 0 || row > tree.maxDepth() || tree.totalWeight() <= 0) {
            return -1;
        }
        TreeRuns runs = tree.runs();
        int run = runs.lastAt((long) Math.floor(at));
        while (runs.depth()[run] > row) {
            run = runs.run()[runs.parent()[run]];
        }
        boolean there = row < runs.depth()[run] + runs.length(run) && at < runs.start()[run] + runs.total()[run];
        return there ? runs.first()[run] + row - runs.depth()[run] : -1;
    }
}
