package dev.auger.views.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Where a view stands. A view that needs more room than there is, at a large scale or in a small window, is not cut off: it keeps
 * its least size and can be scrolled, and scrolls by itself to what gets the focus.
 */
final class CentreSlot extends Region {

    /** Leaves the view where the slot puts it. */
    private final Pane viewport = new Pane() {
        @Override
        protected void layoutChildren() {}
    };

    private final Rectangle clip = new Rectangle();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final ChangeListener<@Nullable Node> onFocus = (o, old, now) -> reveal(now);
    private final Set<Node> kept = new HashSet<>();
    private @Nullable Node content;
    private @Nullable Region note;

    CentreSlot() {
        getStyleClass().add("centre-slot");
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : List.of(across, down)) {
            bar.setManaged(false);
            bar.setVisible(false);
            bar.setFocusTraversable(false);
            bar.valueProperty().addListener(o -> requestLayout());
        }
        viewport.setClip(clip);
        getChildren().addAll(viewport, across, down);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty().addListener((o, old, now) -> {
            if (old != null) {
                old.focusOwnerProperty().removeListener(onFocus);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(onFocus);
            }
        });
    }

    /**
     * Shows a view instead of the one before.
     *
     * @param keeps leaves it where it is, invisible, when another comes: what is put into a window again is styled anew, all of it, which
     *     takes longer than a frame
     */
    void show(Node node, boolean keeps) {
        Node before = content;
        if (node == before) {
            return;
        }
        if (keeps) {
            kept.add(node);
        }
        content = node;
        across.setValue(0);
        down.setValue(0);
        node.setVisible(true);
        if (!viewport.getChildren().contains(node)) {
            viewport.getChildren().add(node);
        }
        if (before != null && kept.contains(before)) {
            before.setVisible(false);
        } else {
            viewport.getChildren().remove(before);
        }
        requestLayout();
    }

    /** Stands over whatever is shown; null for nothing. */
    void setNote(@Nullable Region line) {
        Region before = note;
        if (before != null) {
            getChildren().remove(before);
        }
        note = line;
        if (line != null) {
            getChildren().add(line);
        }
        requestLayout();
    }

    @Nullable
    Node shown() {
        return content;
    }

    private void scroll(ScrollEvent event) {
        if (across.isVisible() && event.getDeltaX() != 0) {
            move(across, -event.getDeltaX());
            event.consume();
        }
        if (down.isVisible() && event.getDeltaY() != 0) {
            move(down, -event.getDeltaY());
            event.consume();
        }
    }

    private static void move(ScrollBar bar, double by) {
        bar.setValue(Math.clamp(bar.getValue() + by, 0, Math.max(0, bar.getMax())));
    }

    private void reveal(@Nullable Node focus) {
        Node now = content;
        if (now == null || focus == null || !(across.isVisible() || down.isVisible()) || !isWithin(focus, now)) {
            return;
        }
        Bounds at = now.sceneToLocal(focus.localToScene(focus.getLayoutBounds()));
        into(across, at.getMinX(), at.getMaxX(), clip.getWidth());
        into(down, at.getMinY(), at.getMaxY(), clip.getHeight());
    }

    private static void into(ScrollBar bar, double from, double to, double view) {
        if (!bar.isVisible()) {
            return;
        }
        if (to > bar.getValue() + view) {
            bar.setValue(Math.clamp(to - view, 0, bar.getMax()));
        }
        if (from < bar.getValue()) {
            bar.setValue(Math.clamp(from, 0, bar.getMax()));
        }
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void layoutChildren() {
        Node now = content;
        double width = getWidth();
        Region line = note;
        double top = line == null ? 0 : snapSizeY(line.prefHeight(width));
        double height = getHeight() - top;
        if (line != null) {
            line.resizeRelocate(0, 0, width, top);
        }
        if (now == null || width <= 0 || height <= 0) {
            return;
        }
        double thick = down.prefWidth(-1);
        double leastWidth = snapSizeX(now.minWidth(-1));
        double leastHeight = snapSizeY(now.minHeight(-1));
        boolean sideways = leastWidth > width;
        boolean upright = leastHeight > height - (sideways ? thick : 0);
        sideways = leastWidth > width - (upright ? thick : 0);
        double viewWidth = width - (upright ? thick : 0);
        double viewHeight = height - (sideways ? thick : 0);
        viewport.resizeRelocate(0, top, viewWidth, viewHeight);
        clip.setWidth(viewWidth);
        clip.setHeight(viewHeight);
        double wholeWidth = Math.max(viewWidth, leastWidth);
        double wholeHeight = Math.max(viewHeight, leastHeight);
        show(across, sideways, wholeWidth, viewWidth);
        show(down, upright, wholeHeight, viewHeight);
        across.resizeRelocate(0, top + viewHeight, viewWidth, height - viewHeight);
        down.resizeRelocate(viewWidth, top, width - viewWidth, viewHeight);
        now.resizeRelocate(-snapPositionX(across.getValue()), -snapPositionY(down.getValue()), wholeWidth, wholeHeight);
    }

    private static void show(ScrollBar bar, boolean visible, double all, double view) {
        bar.setVisible(visible);
        double most = visible ? all - view : 0;
        bar.setMax(most);
        bar.setVisibleAmount(most * view / all);
        bar.setUnitIncrement(24);
        bar.setBlockIncrement(view);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }
}
