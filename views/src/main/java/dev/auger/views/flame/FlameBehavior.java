package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameLayout;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.views.paint.PixelSurface;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Keys, pointer and wheel of a flame graph. */
final class FlameBehavior {

    private static final double KEY_ZOOM = 1.5;
    private static final double KEY_PAN = 0.2;
    /** Pixels of wheel for one factor e. */
    private static final double WHEEL = 240;
    /** A press that moves less than this is a click. */
    private static final double SLACK = 4;

    private final FlameGraph graph;
    private final PixelSurface surface;
    private final EventHandler<KeyEvent> keys = this::key;
    private double pressX;
    private double pressY;
    private double pointerX;
    private double pointerY;
    private boolean dragging;
    private FlameViewport pressed;

    FlameBehavior(FlameGraph graph, PixelSurface surface) {
        this.graph = graph;
        this.surface = surface;
        pressed = graph.getViewport();
        graph.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        surface.setOnMouseMoved(this::moved);
        surface.setOnMouseExited(e -> graph.hover(-1));
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(this::drag);
        surface.setOnMouseReleased(this::release);
        surface.setOnScroll(this::wheel);
        surface.setOnContextMenuRequested(e -> {
            int node = hit(e.getX(), e.getY());
            if (node >= 0) {
                graph.choose(node);
                graph.menu(node, e.getScreenX(), e.getScreenY());
            }
            e.consume();
        });
    }

    double pointerX() {
        return pointerX;
    }

    double pointerY() {
        return pointerY;
    }

    private int hit(double x, double y) {
        CallTree tree = graph.getTree();
        return tree == null ? -1 : FlameLayout.hit(tree, graph.getViewport(), x, y);
    }

    private void moved(MouseEvent event) {
        hoverAt(event.getX(), event.getY());
    }

    private void hoverAt(double x, double y) {
        pointerX = x;
        pointerY = y;
        int node = hit(x, y);
        if (node == graph.hoveredProperty().get()) {
            graph.requestLayout();
        }
        graph.hover(node);
    }

    private void press(MouseEvent event) {
        graph.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        pressed = graph.getViewport();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - pressX;
        double dy = event.getY() - pressY;
        if (!dragging && Math.hypot(dx, dy) < SLACK || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = true;
        graph.hover(-1);
        double part = dx / Math.max(1, pressed.width()) * pressed.span();
        graph.glideTo(pressed.from() - part, pressed.to() - part);
        graph.scrollTo(pressed.scroll() + (graph.isIcicle() ? -dy : dy));
    }

    private void release(MouseEvent event) {
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int node = hit(event.getX(), event.getY());
        if (event.getClickCount() == 2 && node >= 0) {
            graph.zoomTo(node);
        } else {
            graph.choose(node);
        }
    }

    private void wheel(ScrollEvent event) {
        CallTree tree = graph.getTree();
        if (tree == null) {
            return;
        }
        FlameViewport view = graph.getViewport();
        boolean scrolls = view.maxScroll(tree.maxDepth() + 1) > 0;
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            double part = -delta / Math.max(1, view.width()) * view.span();
            graph.glideTo(view.from() + part, view.to() + part);
        } else if (event.isShortcutDown() || !scrolls) {
            graph.zoomAt(Math.exp(event.getDeltaY() / WHEEL), event.getX());
        } else {
            graph.scrollTo(view.scroll() + (graph.isIcicle() ? -event.getDeltaY() : event.getDeltaY()));
        }
        event.consume();
        hoverAt(event.getX(), event.getY());
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.Z && graph.canZoomBack()) {
                graph.zoomBack();
                event.consume();
            } else if (event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
            return;
        }
        if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
            menuAtSelected();
            event.consume();
            return;
        }
        if (event.isAltDown() || graph.getTree() == null) {
            return;
        }
        if (handled(event)) {
            event.consume();
        }
    }

    /** Below the selected box, as far as it is in view. */
    private void menuAtSelected() {
        CallTree tree = graph.getTree();
        int node = graph.getSelected();
        if (tree == null || node < 0) {
            return;
        }
        FlameViewport view = graph.getViewport();
        double whole = Math.max(1, tree.totalWeight());
        double x = Math.clamp(view.x(tree.start(node) / whole), 0, view.width());
        double y = Math.clamp(view.y(tree.depth(node)) + view.pitch(), 0, view.height());
        Point2D at = surface.localToScreen(x, y);
        if (at != null) {
            graph.menu(node, at.getX(), at.getY());
        }
    }

    /** The selected stack as one line of collapsed text. */
    private void copy() {
        CallTree tree = graph.getTree();
        int node = graph.getSelected();
        if (tree != null && node > 0) {
            ClipboardContent content = new ClipboardContent();
            content.putString(String.join(";", tree.path(node)) + ' ' + tree.total(node));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private boolean handled(KeyEvent event) {
        double middle = surface.isHover() ? pointerX : graph.getViewport().width() / 2;
        switch (event.getCode()) {
            case W, PLUS, ADD, EQUALS -> graph.zoomStep(KEY_ZOOM, middle);
            case S, MINUS, SUBTRACT -> graph.zoomStep(1 / KEY_ZOOM, middle);
            case A -> graph.panStep(-KEY_PAN);
            case D -> graph.panStep(KEY_PAN);
            case DIGIT0, NUMPAD0 -> graph.fit();
            case I -> graph.icicleProperty().set(!graph.isIcicle());
            case ENTER -> graph.zoomTo(Math.max(0, graph.getSelected()));
            case F4 -> graph.open(graph.getSelected());
            case ESCAPE -> {
                return escape();
            }
            case UP -> step(graph.isIcicle() ? -1 : 1);
            case DOWN -> step(graph.isIcicle() ? 1 : -1);
            case LEFT -> sibling(-1);
            case RIGHT -> sibling(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** One thing at a time: the zoom first, then the selection; then Escape is somebody else's. */
    private boolean escape() {
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

    /** Towards the leaves, or towards the root. */
    private void step(int direction) {
        CallTree tree = graph.getTree();
        int at = graph.getSelected();
        if (tree != null) {
            int next = at < 0 ? 0 : direction > 0 ? tree.firstChild(at) : tree.parent(at);
            graph.chooseAndReveal(next);
        }
    }

    private void sibling(int direction) {
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

    void dispose() {
        graph.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
    }
}
