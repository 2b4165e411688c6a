package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameLayout;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.views.paint.PixelSurface;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Keys, pointer and wheel of a flame graph. A box is a node. */
final class FlameBehavior extends BoxesBehavior<Integer> {

    private final FlameGraph graph;

    FlameBehavior(FlameGraph graph, PixelSurface surface) {
        super(graph, surface, graph.getViewport());
        this.graph = graph;
    }

    @Override
    FlameViewport view() {
        return graph.getViewport();
    }

    @Override
    int rows() {
        CallTree tree = graph.getTree();
        return tree == null ? 0 : tree.maxDepth() + 1;
    }

    @Override
    @Nullable
    Integer hit(double x, double y) {
        CallTree tree = graph.getTree();
        int node = tree == null ? -1 : FlameLayout.hit(tree, graph.getViewport(), x, y);
        return node < 0 ? null : node;
    }

    @Override
    @Nullable
    Integer selected() {
        return graph.getSelected() < 0 ? null : graph.getSelected();
    }

    @Override
    void choose(@Nullable Integer node) {
        graph.choose(node == null ? -1 : node);
    }

    @Override
    void zoomTo(@Nullable Integer node) {
        graph.zoomTo(node == null ? 0 : node);
    }

    @Override
    void open(@Nullable Integer node) {
        graph.open(node == null ? -1 : node);
    }

    @Override
    void hover(@Nullable Integer hit, double x, double y) {
        int node = hit == null ? -1 : hit;
        if (node == graph.hoveredProperty().get()) {
            graph.requestLayout();
        }
        graph.hover(node);
    }

    @Override
    void left() {
        graph.hover(-1);
    }

    @Override
    void look(double from, double to, double scroll) {
        FlameViewport now = graph.getViewport();
        if (from != now.from() || to != now.to()) {
            graph.glideTo(from, to);
        }
        graph.scrollTo(scroll);
    }

    @Override
    void zoomAt(double factor, double x) {
        graph.zoomAt(factor, x);
    }

    @Override
    void zoomStep(double factor, double x) {
        graph.zoomStep(factor, x);
    }

    @Override
    void panStep(double part) {
        graph.panStep(part);
    }

    @Override
    void fit() {
        graph.fit();
    }

    @Override
    boolean isDownward() {
        return graph.isIcicle();
    }

    @Override
    boolean back() {
        boolean can = graph.canZoomBack();
        if (can) {
            graph.zoomBack();
        }
        return can;
    }

    @Override
    boolean more(KeyEvent event) {
        if (event.getCode() == KeyCode.I) {
            graph.icicleProperty().set(!graph.isIcicle());
            return true;
        }
        return false;
    }

    @Override
    void menu(Integer node, double screenX, double screenY) {
        graph.menu(node, screenX, screenY);
    }

    @Override
    Point2D corner(Integer node) {
        CallTree tree = graph.getTree();
        FlameViewport view = graph.getViewport();
        if (tree == null) {
            return Point2D.ZERO;
        }
        double whole = Math.max(1, tree.totalWeight());
        return new Point2D(
                Math.clamp(view.x(tree.start(node) / whole), 0, view.width()),
                Math.clamp(view.y(tree.depth(node)) + view.pitch(), 0, view.height()));
    }

    @Override
    String line(Integer node) {
        CallTree tree = graph.getTree();
        return tree == null || node == 0 ? "" : String.join(";", tree.path(node)) + ' ' + tree.total(node);
    }

    /** The zoom first, then the selection; then Escape is somebody else's. */
    @Override
    boolean escape() {
        if (graph.getViewport().span() < 1) {
            graph.fit();
            return true;
        }
        if (graph.getSelected() >= 0) {
            graph.choose(-1);
            return true;
        }
        return false;
    }

    @Override
    void step(int direction) {
        CallTree tree = graph.getTree();
        int at = graph.getSelected();
        if (tree != null) {
            int next = at < 0 ? 0 : direction > 0 ? tree.firstChild(at) : tree.parent(at);
            graph.chooseAndReveal(next);
        }
    }

    @Override
    void beside(int direction) {
        CallTree tree = graph.getTree();
        int at = graph.getSelected();
        if (tree == null || at <= 0) {
            return;
        }
        if (direction > 0) {
            graph.chooseAndReveal(tree.nextSibling(at));
            return;
        }
        int before = -1;
        for (int c = tree.firstChild(tree.parent(at)); c >= 0 && c != at; c = tree.nextSibling(c)) {
            before = c;
        }
        graph.chooseAndReveal(before);
    }
}
