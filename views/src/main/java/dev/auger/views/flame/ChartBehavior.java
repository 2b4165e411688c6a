package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.analysis.flame.chart.ChartLayout;
import dev.auger.views.paint.PixelSurface;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** Keys, pointer and wheel of a flame chart: those of the flame graph. */
final class ChartBehavior {

    private static final double KEY_ZOOM = 1.5;
    private static final double KEY_PAN = 0.2;
    /** Pixels of wheel for one factor e. */
    private static final double WHEEL = 240;
    /** A press that moves less than this is a click. */
    private static final double SLACK = 4;

    private final ChartGraph chart;
    private final PixelSurface surface;
    private double pressX;
    private double pressY;
    private double pointerX;
    private boolean dragging;
    private FlameViewport pressed;

    ChartBehavior(ChartGraph chart, PixelSurface surface) {
        this.chart = chart;
        this.surface = surface;
        pressed = chart.view();
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        surface.setOnMouseMoved(e -> point(e.getX(), e.getY()));
        surface.setOnMouseExited(e -> {
            chart.hover(null, 0, 0);
            chart.pointAt(-1);
        });
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(this::drag);
        surface.setOnMouseReleased(this::release);
        surface.setOnScroll(this::wheel);
    }

    private @Nullable Box hit(double x, double y) {
        ChartBoxes boxes = chart.boxes();
        double below = y - chart.top();
        return boxes == null || below < 0 ? null : ChartLayout.hit(boxes, chart.whole(), chart.view(), x, below);
    }

    private void point(double x, double y) {
        pointerX = x;
        chart.pointAt(x);
        chart.hover(hit(x, y), x, y);
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        pressed = chart.view();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - pressX;
        double dy = event.getY() - pressY;
        if (!dragging && Math.hypot(dx, dy) < SLACK || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = true;
        chart.hover(null, 0, 0);
        double part = dx / Math.max(1, pressed.width()) * pressed.span();
        chart.look(pressed.over(pressed.from() - part, pressed.to() - part).scrolled(pressed.scroll() - dy, rows()));
    }

    private void release(MouseEvent event) {
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Box box = hit(event.getX(), event.getY());
        if (event.getClickCount() == 2) {
            chart.zoomTo(box);
        } else {
            chart.choose(box);
        }
    }

    private int rows() {
        ChartBoxes boxes = chart.boxes();
        return boxes == null ? 0 : boxes.rows();
    }

    private void wheel(ScrollEvent event) {
        FlameViewport view = chart.view();
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            chart.look(view.panned(-delta / Math.max(1, view.width())));
        } else if (event.isShortcutDown() || view.maxScroll(rows()) <= 0) {
            chart.look(view.zoomed(Math.exp(event.getDeltaY() / WHEEL), event.getX()));
        } else {
            chart.look(view.scrolled(view.scroll() - event.getDeltaY(), rows()));
        }
        event.consume();
        point(event.getX(), event.getY());
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && chart.boxes() != null && handled(event)) {
            event.consume();
        }
    }

    private boolean handled(KeyEvent event) {
        FlameViewport view = chart.view();
        double middle = surface.isHover() ? pointerX : view.width() / 2;
        switch (event.getCode()) {
            case W, PLUS, ADD, EQUALS -> chart.look(view.zoomed(KEY_ZOOM, middle));
            case S, MINUS, SUBTRACT -> chart.look(view.zoomed(1 / KEY_ZOOM, middle));
            case A -> chart.look(view.panned(-KEY_PAN));
            case D -> chart.look(view.panned(KEY_PAN));
            case DIGIT0, NUMPAD0 -> chart.look(view.over(0, 1));
            case ENTER -> chart.zoomTo(chart.selected());
            case F4 -> chart.open(chart.selected());
            case N -> chart.nextMatch(event.isShiftDown() ? -1 : 1);
            case ESCAPE -> {
                return escape();
            }
            case UP -> step(-1);
            case DOWN -> step(1);
            case LEFT -> beside(-1);
            case RIGHT -> beside(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** One thing at a time: the zoom first, then the selection; then Escape is somebody else's. */
    private boolean escape() {
        if (chart.range() != null) {
            chart.look(chart.view().over(0, 1));
            return true;
        }
        if (chart.selected() != null) {
            chart.choose(null);
            return true;
        }
        return false;
    }

    /** Towards the leaves, or towards the root. */
    private void step(int direction) {
        ChartBoxes boxes = chart.boxes();
        Box at = chart.selected();
        if (boxes == null) {
            return;
        }
        if (at == null) {
            int first = boxes.firstEndingAfter(0, chart.shownRange().start());
            chart.chooseAndReveal(first < boxes.count(0) ? new Box(0, first) : null);
        } else {
            chart.chooseAndReveal(boxes.of(at.row() + direction, boxes.firstSample(at.row(), at.index())));
        }
    }

    private void beside(int direction) {
        ChartBoxes boxes = chart.boxes();
        Box at = chart.selected();
        if (boxes != null && at != null) {
            chart.chooseAndReveal(boxes.beside(at, direction));
        } else {
            step(1);
        }
    }
}
