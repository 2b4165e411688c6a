package dev.auger.views.table;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A column of lines under each other of which only those in view have nodes. Line {@code n} always uses node {@code n mod pool}, so
 * scrolling by a line gives one node new content and leaves the others alone.
 *
 * @param <N> node of a line
 */
public final class RowFlow<N extends Region> extends Region {

    /** What the lines are. */
    public interface Source<N> {

        int count();

        /** Distance of a line's top from the first line's; for {@code count()} the height of all. */
        double top(int line);

        /** Line at a distance from the top, the nearest outside; meaningless if there are none. */
        int lineAt(double y);

        N create();

        void show(N node, int line);
    }

    private final Source<N> source;
    private final Pane viewport = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final List<N> pool = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private final DoubleProperty offset = new SimpleDoubleProperty();
    private double contentWidth;
    private boolean verticalBar = true;
    private boolean paused;

    public RowFlow(Source<N> source) {
        this.source = source;
        getStyleClass().add("row-flow");
        vertical.setOrientation(Orientation.VERTICAL);
        viewport.setClip(clip);
        viewport.setManaged(false);
        vertical.setManaged(false);
        horizontal.setManaged(false);
        getChildren().addAll(viewport, vertical, horizontal);
        vertical.valueProperty().addListener((o, was, is) -> offset.set(is.doubleValue()));
        horizontal.valueProperty().addListener(o -> requestLayout());
        offset.addListener(o -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /** Distance of the view's upper edge from the first line's top. */
    public DoubleProperty offsetProperty() {
        return offset;
    }

    /** How far lines are moved to the left. */
    public double left() {
        return horizontal.isVisible() ? horizontal.getValue() : 0;
    }

    /** Lines wider than the view scroll sideways; 0, the default, fits them to the view. */
    public void setContentWidth(double width) {
        contentWidth = width;
        requestLayout();
    }

    /** Without its scroll bar something else has to show where the view stands. */
    public void setVerticalBar(boolean shown) {
        verticalBar = shown;
        requestLayout();
    }

    /** Width of the part that shows lines. */
    public double viewWidth() {
        return clip.getWidth();
    }

    public double viewHeight() {
        return clip.getHeight();
    }

    /** Makes and fills no nodes until it goes on: nobody sees them. */
    void setPaused(boolean pause) {
        paused = pause;
        requestLayout();
    }

    /** The lines changed: every node in view gets its content again. */
    public void refresh() {
        shown.replaceAll(line -> -1);
        requestLayout();
    }

    /** Scrolls as little as possible so that a line is in view. */
    public void reveal(int line) {
        if (line < 0 || line >= source.count()) {
            return;
        }
        double top = source.top(line);
        double bottom = source.top(line + 1);
        if (top < offset.get()) {
            scrollTo(top);
        } else if (bottom > offset.get() + viewHeight()) {
            scrollTo(bottom - viewHeight());
        }
    }

    /** Scrolls so that a line stands at a third of the height, where the eye looks first. */
    public void centre(int line) {
        if (line >= 0 && line < source.count()) {
            scrollTo(source.top(line) - viewHeight() / 3);
        }
    }

    public void scrollTo(double y) {
        offset.set(Math.clamp(y, 0, Math.max(0, source.top(source.count()) - viewHeight())));
        requestLayout();
    }

    /** Number of whole lines a page is. */
    public int pageLines() {
        int first = source.lineAt(offset.get());
        return Math.max(1, source.lineAt(offset.get() + viewHeight()) - first - 1);
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaX() != 0 && horizontal.isVisible()) {
            horizontal.setValue(
                    Math.clamp(horizontal.getValue() - event.getDeltaX(), 0, Math.max(0, horizontal.getMax())));
        }
        double before = offset.get();
        scrollTo(before - event.getDeltaY());
        if (before != offset.get()) {
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        if (paused) {
            return;
        }
        double all = source.top(source.count());
        boolean sideways = contentWidth > getWidth();
        double height = getHeight() - (sideways ? horizontal.prefHeight(-1) : 0);
        double barWidth = barWidth(height);
        double width = getWidth() - barWidth;
        viewport.resizeRelocate(0, 0, width, height);
        clip.setWidth(Math.max(0, width));
        clip.setHeight(Math.max(0, height));
        layoutBar(vertical, barWidth > 0, offset.get(), all, height);
        vertical.resizeRelocate(width, 0, getWidth() - width, height);
        layoutBar(horizontal, sideways, horizontal.getValue(), contentWidth, width);
        horizontal.resizeRelocate(0, height, width, getHeight() - height);
        double maxOffset = Math.max(0, all - height);
        if (offset.get() > maxOffset) {
            offset.set(maxOffset);
        }
        layoutLines(width, height);
    }

    /** Width of the vertical scroll bar there will be at a height, 0 for none: before rows are laid out, which need to know. */
    double barWidth(double height) {
        return verticalBar && source.top(source.count()) > height + 0.5 ? vertical.prefWidth(-1) : 0;
    }

    private static void layoutBar(ScrollBar bar, boolean visible, double value, double all, double view) {
        bar.setVisible(visible);
        if (visible) {
            double max = all - view;
            bar.setMax(max);
            bar.setVisibleAmount(max * view / all);
            bar.setUnitIncrement(24);
            bar.setBlockIncrement(view);
            bar.setValue(Math.clamp(value, 0, max));
        }
    }

    private void layoutLines(double width, double height) {
        int count = source.count();
        int first = count == 0 ? 0 : source.lineAt(offset.get());
        int last = count == 0 || height <= 0 ? -1 : source.lineAt(offset.get() + height);
        int needed = last - first + 1;
        if (needed > pool.size()) {
            // Node n shows lines that are n modulo the pool's size, so a larger pool deals them all out anew.
            while (pool.size() < needed) {
                N node = source.create();
                node.setManaged(false);
                pool.add(node);
                viewport.getChildren().add(node);
                shown.add(-1);
            }
            shown.replaceAll(line -> -1);
        }
        hideUnused(first, last);
        double lineWidth = Math.max(width, contentWidth);
        for (int line = first; line <= last; line++) {
            int slot = line % pool.size();
            N node = pool.get(slot);
            node.setVisible(true);
            double top = source.top(line);
            node.resizeRelocate(-left(), snapPositionY(top - offset.get()), lineWidth, source.top(line + 1) - top);
            if (shown.get(slot) != line) {
                shown.set(slot, line);
                source.show(node, line);
            }
        }
    }

    private void hideUnused(int first, int last) {
        boolean[] used = new boolean[pool.size()];
        for (int line = first; line <= last; line++) {
            used[line % used.length] = true;
        }
        for (int slot = 0; slot < used.length; slot++) {
            if (!used[slot]) {
                pool.get(slot).setVisible(false);
            }
        }
    }

    /** Whether a line's node stands within the part that shows lines, at least in part. */
    boolean isInView(N node) {
        return node.isVisible() && node.getLayoutY() + node.getHeight() > 0 && node.getLayoutY() < viewHeight();
    }

    /** Nodes in view, for reading them aloud and for tests. */
    public List<N> nodes() {
        return pool.stream().filter(Node::isVisible).toList();
    }
}
