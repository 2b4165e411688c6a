package dev.auger.analysis.flame;

import java.util.Arrays;

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

    private int[] nodes = new int[512];
    private double[] left = new double[512];
    private double[] right = new double[512];
    private boolean[] merged = new boolean[512];
    private int size;

    private FlameLayout() {}

    /** The boxes in view, parents before children. */
    public static FlameLayout of(CallTree tree, FlameViewport view) {
        FlameLayout layout = new FlameLayout();
        double whole = tree.totalWeight();
        if (whole <= 0 || view.width() <= 0) {
            return layout;
        }
        double scale = view.width() / (view.span() * whole);
        double origin = view.from() * whole;
        int n = 0;
        while (n < tree.size()) {
            double x0 = (tree.start(n) - origin) * scale;
            double x1 = x0 + tree.total(n) * scale;
            if (x1 <= 0) {
                n = tree.end(n);
            } else if (x0 >= view.width()) {
                // Everything up to the end of the parent lies further right.
                n = n == 0 ? tree.size() : tree.end(tree.parent(n));
            } else if (x1 - x0 < MIN_WIDTH && n > 0) {
                int parent = tree.parent(n);
                long end = tree.start(parent) + tree.total(parent) - tree.self(parent);
                layout.add(tree, view, n, x0, (end - origin) * scale, true);
                n = tree.end(parent);
            } else {
                layout.add(tree, view, n, x0, x1, false);
                n++;
            }
        }
        return layout;
    }

    private void add(CallTree tree, FlameViewport view, int node, double x0, double x1, boolean many) {
        double y = view.y(tree.depth(node));
        if (y + view.pitch() <= 0 || y >= view.height() || many && x1 - x0 < MIN_MERGED) {
            return;
        }
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            left = Arrays.copyOf(left, size * 2);
            right = Arrays.copyOf(right, size * 2);
            merged = Arrays.copyOf(merged, size * 2);
        }
        nodes[size] = node;
        left[size] = Math.max(0, x0);
        right[size] = Math.min(view.width(), x1);
        merged[size] = many;
        size++;
    }

    /** Number of boxes. */
    public int size() {
        return size;
    }

    public int node(int box) {
        return nodes[box];
    }

    /** Left edge in pixels, cut at the viewport. */
    public double left(int box) {
        return left[box];
    }

    public double right(int box) {
        return right[box];
    }

    /** The box stands for {@link #node} and its smaller siblings. */
    public boolean merged(int box) {
        return merged[box];
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
        int node = 0;
        for (int depth = 0; depth < row && node >= 0; depth++) {
            node = childAt(tree, node, at);
        }
        return node;
    }

    private static int childAt(CallTree tree, int parent, double at) {
        for (int c = tree.firstChild(parent); c >= 0; c = tree.nextSibling(c)) {
            if (at < tree.start(c)) {
                return -1;
            }
            if (at < tree.start(c) + tree.total(c)) {
                return c;
            }
        }
        return -1;
    }
}
