package dev.auger.views.lanes;

import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.PixelSurface;
import dev.auger.views.text.Clock;
import java.util.BitSet;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Pointer, wheel and keys of lanes. Dragging across time chooses a range, a click a thread; with the keys up and down walk the lanes,
 * left and right an instant in them, with Shift a range from there, Enter takes what is marked; A and D, the wheel with Shift or
 * sideways, look at earlier and later time.
 */
final class LaneBehavior {

    /** A press that moves less than this is a click. */
    private static final double SLACK = 4;
    /** Pixels a key moves the instant by. */
    private static final double STEP = 8;

    private static final double ZOOM = 2;
    /** Part of the time shown that a key looks further by. */
    private static final double PAN = 0.2;

    private final LaneChart chart;
    private int hovered = -1;
    private int cursor = -1;
    /** Name of the lane the keyboard is on, which outlives a new order. */
    private String cursorName = "";

    private @Nullable Long instant;
    private @Nullable Long anchor;
    private @Nullable TimeRange brush;
    private double pressX;
    private boolean pressedInTime;
    private boolean dragging;

    LaneBehavior(LaneChart chart, PixelSurface surface) {
        this.chart = chart;
        surface.setOnMouseMoved(this::moved);
        surface.setOnMouseExited(e -> {
            hover(-1, e);
            chart.pointAt(-1);
        });
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(this::drag);
        surface.setOnMouseReleased(this::release);
        surface.setOnScroll(this::wheel);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    LanePainter.Marks marks(int[] order, BitSet selected, Clock clock) {
        boolean keyboard = chart.isFocused() && cursor >= 0;
        return new LanePainter.Marks(
                order, selected, hovered, keyboard ? cursor : -1, keyboard ? instant : null, brush, clock);
    }

    /** New lanes: the instant may lie outside of them now. */
    void shown() {
        ThreadLanes lanes = chart.lanes();
        Long at = instant;
        if (lanes != null && at != null && !lanes.range().contains(at)) {
            instant = null;
            anchor = null;
        }
        cursor = row(lanes, cursorName, Math.min(cursor, chart.order().length - 1));
        brush = null;
        hovered = -1;
        chart.showTip(-1, 0, 0, 0);
    }

    private int row(@Nullable ThreadLanes lanes, String name, int otherwise) {
        int[] order = chart.order();
        for (int row = 0; lanes != null && row < order.length; row++) {
            if (lanes.name(order[row]).equals(name)) {
                return row;
            }
        }
        return otherwise;
    }

    private void setCursor(int row) {
        ThreadLanes lanes = chart.lanes();
        cursor = row;
        cursorName = lanes == null || row < 0 ? "" : lanes.name(chart.order()[row]);
    }

    void focusChanged() {
        if (chart.isFocused() && cursor < 0 && chart.order().length > 0) {
            setCursor(0);
        }
        if (!chart.isFocused()) {
            chart.showTip(-1, 0, 0, 0);
        }
        chart.repaint();
    }

    private void moved(MouseEvent event) {
        chart.pointAt(event.getX());
        hover(chart.axis().row(event.getY()), event);
    }

    private void hover(int row, MouseEvent event) {
        int before = hovered;
        hovered = row >= 0 && row < chart.order().length ? row : -1;
        LaneAxis axis = chart.axis();
        boolean inTime = event.getX() >= axis.left() && event.getX() <= axis.left() + axis.width();
        chart.showTip(inTime ? hovered : -1, axis.time(event.getX()), event.getX(), event.getY());
        if (hovered != before) {
            chart.repaint();
        }
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        pressX = event.getX();
        pressedInTime = event.getX() >= chart.axis().left();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY
                || !pressedInTime
                || !dragging && Math.abs(event.getX() - pressX) < SLACK) {
            return;
        }
        dragging = true;
        brush = chart.axis().between(pressX, event.getX());
        chart.showTip(-1, 0, 0, 0);
        chart.repaint();
    }

    private void release(MouseEvent event) {
        TimeRange chosen = brush;
        if (dragging && chosen != null) {
            dragging = false;
            brush = null;
            chart.chooseRange(chosen);
            return;
        }
        int row = chart.axis().row(event.getY());
        if (event.getButton() != MouseButton.PRIMARY || row >= chart.order().length) {
            return;
        }
        if (row < 0) {
            if (event.getClickCount() == 2) {
                chart.chooseRange(null);
            }
            return;
        }
        setCursor(row);
        instant = pressedInTime ? (Long) chart.axis().time(event.getX()) : instant;
        chart.choose(row);
        if (event.getClickCount() == 2) {
            chart.open();
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            chart.pan(-(event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY()));
            chart.showTip(-1, 0, 0, 0);
        } else if (event.isShortcutDown()) {
            zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, chart.axis().time(event.getX()));
        } else {
            chart.scrollBy(-event.getDeltaY());
            chart.showTip(-1, 0, 0, 0);
        }
        event.consume();
    }

    private void zoom(double factor, long around) {
        ThreadLanes lanes = chart.lanes();
        if (lanes == null) {
            return;
        }
        TimeRange whole = lanes.source().recording().range();
        TimeRange next = chart.axis().around(around, factor, whole);
        chart.chooseRange(next.equals(whole) ? null : next);
    }

    private void key(KeyEvent event) {
        ThreadLanes lanes = chart.lanes();
        if (lanes == null || chart.order().length == 0 || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        int page = Math.max(1, (int) (chart.getHeight() / chart.axis().pitch()) - 2);
        switch (event.getCode()) {
            case UP -> walk(cursor - 1);
            case DOWN -> walk(cursor + 1);
            case PAGE_UP -> walk(cursor - page);
            case PAGE_DOWN -> walk(cursor + page);
            case HOME -> walk(0);
            case END -> walk(chart.order().length - 1);
            case LEFT -> step(-1, event.isShiftDown());
            case RIGHT -> step(1, event.isShiftDown());
            case A -> chart.pan(-axis().width() * PAN);
            case D -> chart.pan(axis().width() * PAN);
            case PLUS, EQUALS, ADD -> zoom(1 / ZOOM, middle());
            case MINUS, SUBTRACT -> zoom(ZOOM, middle());
            case ENTER, SPACE -> {
                TimeRange chosen = brush;
                if (chosen != null) {
                    brush = null;
                    anchor = null;
                    chart.chooseRange(chosen);
                } else {
                    chart.choose(cursor);
                }
            }
            case ESCAPE -> {
                if (brush == null
                        && lanes.range().equals(lanes.source().recording().range())) {
                    return;
                }
                boolean drafting = brush != null;
                brush = null;
                anchor = null;
                if (!drafting) {
                    chart.chooseRange(null);
                }
                chart.repaint();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private LaneAxis axis() {
        return chart.axis();
    }

    private long middle() {
        Long at = instant;
        TimeRange range = chart.axis().range();
        return at == null ? range.start() + range.nanos() / 2 : at;
    }

    private void walk(int row) {
        setCursor(Math.clamp(row, 0, chart.order().length - 1));
        chart.reveal(cursor);
        tellCursor();
    }

    private void step(int direction, boolean choosing) {
        LaneAxis axis = chart.axis();
        long from = middle();
        long step = Math.max(1, Math.round(axis.perPixel() * STEP));
        long to = Math.clamp(
                from + direction * step,
                axis.range().start(),
                Math.max(axis.range().start(), axis.range().end() - 1));
        setCursor(Math.max(0, cursor));
        if (choosing) {
            anchor = anchor == null ? (Long) from : anchor;
            brush = axis.between(axis.x(anchor), axis.x(to));
        } else {
            anchor = null;
            brush = null;
        }
        instant = to;
        tellCursor();
    }

    private void tellCursor() {
        LaneAxis axis = chart.axis();
        Long at = instant;
        if (at != null) {
            chart.showTip(cursor, at, axis.x(at), axis.y(cursor) + axis.pitch());
        }
        chart.repaint();
    }
}
