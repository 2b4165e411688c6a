package dev.auger.views.paint;

import dev.auger.model.time.TimeRange;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * An instant or a stretch of time in a chart, by pointer or keys: the pointer shows an instant, a drag chooses a range; Left, Right, Home
 * and End go from step to step, with Shift they extend, Enter chooses what is covered. The instant is shared with all charts over time.
 */
public final class TimeReach {

    private static final double CLICK = 3;

    /** Where time lies in the chart. */
    public interface Axis {

        /** What the chart shows; null while it shows nothing. */
        @Nullable
        TimeRange range();

        /** Nanoseconds of a step of the keyboard. */
        long step();

        /** Pixel of the first instant. */
        double left();

        /** Pixel behind the last instant. */
        double right();
    }

    private final Node chart;
    private final Axis axis;
    private final TimeCursor shared;
    private final Runnable changed;
    private final Consumer<TimeRange> onRange;
    private @Nullable Long from;
    private @Nullable Long to;
    private double pressed = Double.NaN;
    private double y;

    /**
     * Hears the chart's pointer and keys from now on.
     *
     * @param changed told whenever {@link #instant} or {@link #covered} change
     * @param onRange called with a range that was chosen
     */
    public TimeReach(Node chart, Axis axis, TimeCursor shared, Runnable changed, Consumer<TimeRange> onRange) {
        this.chart = chart;
        this.axis = axis;
        this.shared = shared;
        this.changed = changed;
        this.onRange = onRange;
        chart.setOnMouseMoved(this::hover);
        chart.setOnMouseExited(e -> clear());
        chart.setOnMousePressed(this::press);
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseReleased(this::release);
        chart.setOnKeyPressed(this::key);
        chart.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                clear();
            }
        });
    }

    /** Epoch nanoseconds; null for none. */
    public @Nullable Long instant() {
        return to;
    }

    /** The stretch between two instants; null where there is only one, or none. */
    public @Nullable TimeRange covered() {
        Long a = from;
        Long b = to;
        return a == null || b == null || a.equals(b) ? null : new TimeRange(Math.min(a, b), Math.max(a, b));
    }

    /** Where the pointer is, from the top; 0 for the keyboard. */
    public double pointerY() {
        return y;
    }

    /** Pixel of an instant. */
    public double x(long instant) {
        TimeRange range = axis.range();
        return range == null || range.nanos() == 0
                ? axis.left()
                : axis.left() + (double) (instant - range.start()) / range.nanos() * (axis.right() - axis.left());
    }

    /** Shows no instant any more. */
    public void clear() {
        shared.hide(chart);
        pressed = Double.NaN;
        set(null, null);
    }

    private void set(@Nullable Long newFrom, @Nullable Long newTo) {
        from = newFrom;
        to = newTo;
        if (newTo != null) {
            shared.show(newTo, chart);
        }
        changed.run();
    }

    private long time(TimeRange range, double x) {
        double share = (x - axis.left()) / Math.max(1, axis.right() - axis.left());
        return range.start() + Math.round(Math.clamp(share, 0, 1) * range.nanos());
    }

    private void hover(MouseEvent event) {
        TimeRange range = axis.range();
        y = event.getY();
        if (range == null || event.getX() < axis.left() || event.getX() > axis.right()) {
            clear();
            return;
        }
        long at = time(range, event.getX());
        set(at, at);
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        TimeRange range = axis.range();
        if (range != null && event.getButton() == MouseButton.PRIMARY) {
            pressed = event.getX();
            long at = time(range, pressed);
            set(at, at);
        }
    }

    private void drag(MouseEvent event) {
        TimeRange range = axis.range();
        if (range != null && !Double.isNaN(pressed)) {
            y = event.getY();
            set(time(range, pressed), time(range, event.getX()));
        }
    }

    private void release(MouseEvent event) {
        boolean dragged = !Double.isNaN(pressed) && Math.abs(event.getX() - pressed) > CLICK;
        pressed = Double.NaN;
        if (dragged) {
            choose();
        }
    }

    private void choose() {
        TimeRange range = covered();
        if (range != null) {
            onRange.accept(range);
        }
    }

    private void key(KeyEvent event) {
        TimeRange range = axis.range();
        if (range == null || event.isAltDown() || event.isShortcutDown() || event.isControlDown()) {
            return;
        }
        Long at = to;
        long last = range.end() - 1;
        switch (event.getCode()) {
            case LEFT -> move(range, at == null ? last : at - axis.step(), event.isShiftDown());
            case RIGHT -> move(range, at == null ? range.start() : at + axis.step(), event.isShiftDown());
            case HOME -> move(range, range.start(), event.isShiftDown());
            case END -> move(range, last, event.isShiftDown());
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(TimeRange range, long instant, boolean extend) {
        long at = Math.clamp(instant, range.start(), Math.max(range.start(), range.end() - 1));
        y = 0;
        Long began = from;
        set(extend && began != null ? began : at, at);
    }
}
