package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameViewport;
import dev.auger.views.paint.PixelSurface;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keys, pointer and wheel of what is drawn as rows of boxes: drag pans, wheel scrolls or zooms, click selects, double click zooms.
 *
 * @param <B> a box
 */
abstract class BoxesBehavior<B> {

    static final double KEY_ZOOM = 1.5;
    static final double KEY_PAN = 0.2;
    /** Pixels of wheel for one factor e. */
    private static final double WHEEL = 240;
    /** A press that moves less than this is a click. */
    private static final double SLACK = 4;

    private final Node owner;
    private final PixelSurface surface;
    private final EventHandler<KeyEvent> keys = this::key;
    private double pressX;
    private double pressY;
    private double pointerX;
    private double pointerY;
    private boolean dragging;
    private FlameViewport pressed;

    /** @param view what is looked at when this is made */
    BoxesBehavior(Node owner, PixelSurface surface, FlameViewport view) {
        this.owner = owner;
        this.surface = surface;
        pressed = view;
        owner.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        surface.setOnMouseMoved(e -> point(e.getX(), e.getY()));
        surface.setOnMouseExited(e -> left());
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(this::drag);
        surface.setOnMouseReleased(this::release);
        surface.setOnScroll(this::wheel);
        surface.setOnContextMenuRequested(e -> {
            B box = hit(e.getX(), e.getY());
            if (box != null) {
                choose(box);
                menu(box, e.getScreenX(), e.getScreenY());
            }
            e.consume();
        });
    }

    abstract FlameViewport view();

    /** Number of rows; 0 while there is nothing. */
    abstract int rows();

    /** The box at a point of the surface; null where none is. */
    abstract @Nullable B hit(double x, double y);

    abstract @Nullable B selected();

    /** Selects a box, null for none. */
    abstract void choose(@Nullable B box);

    abstract void zoomTo(@Nullable B box);

    abstract void open(@Nullable B box);

    /** The pointer is over a box, or over none. */
    abstract void hover(@Nullable B box, double x, double y);

    /** The pointer is not over the surface any more. */
    abstract void left();

    /** Looks at a part, from a pixel of scrolling on, at once. */
    abstract void look(double from, double to, double scroll);

    /** Zooms about a pixel at once, as part of a movement. */
    abstract void zoomAt(double factor, double x);

    /** Zooms about a pixel as a step of its own. */
    abstract void zoomStep(double factor, double x);

    abstract void panStep(double part);

    abstract void fit();

    /** Whether the root is on top, so that rows go down. */
    abstract boolean isDownward();

    /** Ends one thing that was chosen here; false if nothing is. */
    abstract boolean escape();

    /** Selects what is one row nearer to the leaves, or to the root. */
    abstract void step(int direction);

    /** Selects the next box on the same row, or the one before. */
    abstract void beside(int direction);

    abstract void menu(B box, double screenX, double screenY);

    /** Where the menu of a box opens by key, on the surface. */
    abstract Point2D corner(B box);

    /** The stack of a box as one line of collapsed text. */
    abstract String line(B box);

    /** Does what only this picture does with a key; whether it does. */
    boolean more(KeyEvent event) {
        return false;
    }

    /** Goes back to where it was looked before; whether there was something to go back to. */
    boolean back() {
        return false;
    }

    double pointerX() {
        return pointerX;
    }

    double pointerY() {
        return pointerY;
    }

    private void point(double x, double y) {
        pointerX = x;
        pointerY = y;
        hover(hit(x, y), x, y);
    }

    private void press(MouseEvent event) {
        owner.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        pressed = view();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - pressX;
        double dy = event.getY() - pressY;
        if (!dragging && Math.hypot(dx, dy) < SLACK || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = true;
        left();
        double part = dx / Math.max(1, pressed.width()) * pressed.span();
        look(pressed.from() - part, pressed.to() - part, pressed.scroll() + (isDownward() ? -dy : dy));
    }

    private void release(MouseEvent event) {
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        B box = hit(event.getX(), event.getY());
        if (event.getClickCount() == 2 && box != null) {
            zoomTo(box);
        } else {
            choose(box);
        }
    }

    private void wheel(ScrollEvent event) {
        if (rows() == 0) {
            return;
        }
        FlameViewport view = view();
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            double part = -delta / Math.max(1, view.width()) * view.span();
            look(view.from() + part, view.to() + part, view.scroll());
        } else if (event.isShortcutDown() || view.maxScroll(rows()) <= 0) {
            zoomAt(Math.exp(event.getDeltaY() / WHEEL), event.getX());
        } else {
            double dy = event.getDeltaY();
            look(view.from(), view.to(), view.scroll() + (isDownward() ? -dy : dy));
        }
        event.consume();
        point(event.getX(), event.getY());
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.Z && back()) {
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
        } else if (!event.isAltDown() && rows() > 0 && handled(event)) {
            event.consume();
        }
    }

    private void copy() {
        B box = selected();
        if (box != null && !line(box).isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(line(box));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /** Below the selected box, as far as it is in view. */
    private void menuAtSelected() {
        B box = selected();
        if (box != null) {
            Point2D corner = corner(box);
            Point2D at = surface.localToScreen(corner);
            if (at != null) {
                menu(box, at.getX(), at.getY());
            }
        }
    }

    private boolean handled(KeyEvent event) {
        double middle = surface.isHover() ? pointerX : view().width() / 2;
        switch (event.getCode()) {
            case W, PLUS, ADD, EQUALS -> zoomStep(KEY_ZOOM, middle);
            case S, MINUS, SUBTRACT -> zoomStep(1 / KEY_ZOOM, middle);
            case A -> panStep(-KEY_PAN);
            case D -> panStep(KEY_PAN);
            case DIGIT0, NUMPAD0 -> fit();
            case ENTER -> zoomTo(selected());
            case F4 -> open(selected());
            case ESCAPE -> {
                return escape();
            }
            case UP -> step(isDownward() ? -1 : 1);
            case DOWN -> step(isDownward() ? 1 : -1);
            case LEFT -> beside(-1);
            case RIGHT -> beside(1);
            default -> {
                return more(event);
            }
        }
        return true;
    }

    void dispose() {
        owner.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
    }
}
