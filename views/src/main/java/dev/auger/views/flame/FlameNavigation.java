package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameViewport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Where a flame graph is looked at, and where it was before. Knows no toolkit; animation is the control's. */
final class FlameNavigation {

    private static final int DEPTH = 64;
    private static final FlameViewport START = new FlameViewport(0, 1, 0, 0, 21, 0, false);

    private record Place(double from, double to, double scroll) {}

    private final Deque<Place> history = new ArrayDeque<>();
    private FlameViewport view = START;
    private boolean gesture;

    FlameViewport view() {
        return view;
    }

    boolean canGoBack() {
        return !history.isEmpty();
    }

    /** Another size, row pitch or direction of the canvas; what is looked at stays. */
    void resize(double width, double height, double pitch, boolean icicle, int rows) {
        view = new FlameViewport(view.from(), view.to(), width, height, pitch, view.scroll(), icicle)
                .scrolled(icicle == view.icicle() ? view.scroll() : 0, rows);
    }

    /** A step of its own in the history. */
    void jump(FlameViewport next) {
        if (next.from() == view.from() && next.to() == view.to()) {
            view = next;
            return;
        }
        remember();
        gesture = false;
        view = next;
    }

    /** Part of a continuous movement: the whole of it is one step. */
    void glide(FlameViewport next) {
        if (!gesture && (next.from() != view.from() || next.to() != view.to())) {
            remember();
            gesture = true;
        }
        view = next;
    }

    private void remember() {
        history.push(new Place(view.from(), view.to(), view.scroll()));
        if (history.size() > DEPTH) {
            history.removeLast();
        }
    }

    /** A node fills the width, and its row is in view. */
    void zoomTo(CallTree tree, int node) {
        double whole = Math.max(1, tree.totalWeight());
        FlameViewport next = view.over(tree.start(node) / whole, (tree.start(node) + tree.total(node)) / whole);
        jump(withRow(next, tree, node));
    }

    /** Moves as little as needed for a node to be in view. */
    void reveal(CallTree tree, int node) {
        double whole = Math.max(1, tree.totalWeight());
        double from = tree.start(node) / whole;
        double to = (tree.start(node) + tree.total(node)) / whole;
        FlameViewport next = view;
        if (from >= view.to() || to <= view.from()) {
            double span = Math.max(view.span(), to - from);
            double middle = (from + to) / 2;
            next = view.over(middle - span / 2, middle + span / 2);
        }
        glide(withRow(next, tree, node));
    }

    private static FlameViewport withRow(FlameViewport view, CallTree tree, int node) {
        int rows = tree.maxDepth() + 1;
        double edge = tree.depth(node) * view.pitch();
        // The row and the one after it, so that it is seen that there is more.
        double low = Math.min(edge, view.scroll());
        double high = edge + 2 * view.pitch() - view.height();
        return view.scrolled(Math.max(low, high), rows);
    }

    void fit() {
        jump(view.over(0, 1));
    }

    void back() {
        gesture = false;
        if (!history.isEmpty()) {
            Place place = history.pop();
            FlameViewport v = view.over(place.from, place.to);
            view = new FlameViewport(v.from(), v.to(), v.width(), v.height(), v.pitch(), place.scroll, v.icicle());
        }
    }

    /** A new tree: the same node fills the width if there is one, else everything is shown. */
    void replace(CallTree tree, List<String> zoomed) {
        history.clear();
        gesture = false;
        int node = zoomed.isEmpty() ? 0 : Paths.find(tree, zoomed);
        FlameViewport all = view.over(0, 1).scrolled(view.scroll(), tree.maxDepth() + 1);
        view = all;
        if (node > 0) {
            double whole = Math.max(1, tree.totalWeight());
            view = all.over(tree.start(node) / whole, (tree.start(node) + tree.total(node)) / whole);
        }
    }
}
