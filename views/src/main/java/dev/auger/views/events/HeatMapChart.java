package dev.auger.views.events;

import dev.auger.analysis.events.HeatMap;
import dev.auger.model.time.TimeRange;
import dev.auger.views.events.HeatPainter.Cell;
import dev.auger.views.paint.CursorLine;
import dev.auger.views.paint.Surface;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.parts.Access;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The heat map. A drag chooses the time from its first cell to its last; the arrow keys move a cursor, with Shift they extend it,
 * Enter chooses.
 */
final class HeatMapChart extends Pane {

    private static final double CLICK = 3;

    private final ObservableValue<Texts> texts;
    private final TimeCursor shared;
    private final CursorLine sharedLine;
    private final Consumer<TimeRange> onRange;
    private final Surface surface = new Surface(this::paint);
    private final HeatPainter painter = new HeatPainter(surface.palette());
    private final VBox tip = new VBox();
    private final Label tipTime = new Label();
    private final Label tipCount = new Label();
    private @Nullable HeatMap map;
    private Clock clock = Clock.UTC;
    private @Nullable Cell from;
    private @Nullable Cell to;
    private @Nullable MouseEvent pressed;

    /** @param onRange called with a range that was chosen */
    HeatMapChart(ObservableValue<Texts> texts, TimeCursor shared, Consumer<TimeRange> onRange) {
        this.texts = texts;
        this.shared = shared;
        this.onRange = onRange;
        getStyleClass().add("heat-map");
        setFocusTraversable(true);
        Access.drawn(this, AccessibleRole.IMAGE_VIEW, texts, "access.heat-map");
        tip.getStyleClass().addAll("popover", "chart-tip");
        tipTime.getStyleClass().add("tip-time");
        tipCount.getStyleClass().add("tip-value");
        tip.getChildren().addAll(tipTime, tipCount);
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        getChildren().add(surface);
        sharedLine = CursorLine.over(this, shared, false, this::place);
        getChildren().add(tip);
        setOnMouseMoved(this::hover);
        setOnMouseExited(e -> clear());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
        focusVisibleProperty().addListener(o -> surface.requestPaint());
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                clear();
            }
        });
    }

    void show(HeatMap newMap, Clock newClock) {
        map = newMap;
        clock = newClock;
        from = null;
        to = null;
        tip.setVisible(false);
        setAccessibleText(texts.getValue().get("events.heat.spoken", newMap.total(), newMap.max()));
        surface.requestPaint();
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        sharedLine.move();
    }

    private void paint(javafx.scene.canvas.GraphicsContext g, double width, double height) {
        HeatMap now = map;
        if (now == null) {
            return;
        }
        painter.paint(g, width, height, now, clock);
        if (from != null && to != null) {
            painter.selection(g, now, from, to);
        }
        if (isFocusVisible()) {
            painter.focus(g, width, height);
        }
    }

    /** Where an instant of another chart is: its part of its column. */
    private @Nullable Rectangle2D place(long instant) {
        HeatMap now = map;
        long end = now == null ? 0 : now.start() + now.columns() * now.columnNanos();
        if (now == null || instant < now.start() || instant >= end) {
            return null;
        }
        double x = painter.x(new Cell((int) ((instant - now.start()) / now.columnNanos()), 0), now);
        return new Rectangle2D(x, 0, 1, getHeight());
    }

    /** Tells the other charts where this one is looked at. */
    private void share() {
        HeatMap now = map;
        if (now != null && to != null) {
            TimeRange cell = now.cell(to.column(), to.slot());
            shared.show(cell.start() + cell.nanos() / 2, this);
        }
    }

    private void hover(MouseEvent event) {
        HeatMap now = map;
        if (now == null || !painter.inside(event.getX(), event.getY())) {
            clear();
            return;
        }
        from = painter.cell(event.getX(), event.getY(), now);
        to = from;
        share();
        surface.requestPaint();
        showTip(event.getX(), event.getY());
    }

    private void press(MouseEvent event) {
        requestFocus();
        HeatMap now = map;
        if (now != null) {
            pressed = event;
            from = painter.cell(event.getX(), event.getY(), now);
            to = from;
        }
    }

    private void drag(MouseEvent event) {
        HeatMap now = map;
        if (now != null && pressed != null) {
            to = painter.cell(event.getX(), event.getY(), now);
            surface.requestPaint();
            showTip(event.getX(), event.getY());
        }
    }

    private void release(MouseEvent event) {
        MouseEvent began = pressed;
        pressed = null;
        if (began != null && Math.hypot(event.getX() - began.getX(), event.getY() - began.getY()) > CLICK) {
            choose();
        }
    }

    private void choose() {
        TimeRange range = covered();
        if (range != null) {
            onRange.accept(range);
        }
    }

    private @Nullable TimeRange covered() {
        HeatMap now = map;
        return now == null || from == null || to == null
                ? null
                : now.between(from.column(), from.slot(), to.column(), to.slot());
    }

    private void key(KeyEvent event) {
        HeatMap now = map;
        if (now == null || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        Cell at = to == null ? new Cell(0, 0) : to;
        Cell next = switch (event.getCode()) {
            case LEFT -> new Cell(Math.max(0, at.column() - 1), at.slot());
            case RIGHT -> new Cell(Math.min(now.columns() - 1, at.column() + 1), at.slot());
            case UP -> new Cell(at.column(), Math.min(now.slots() - 1, at.slot() + 1));
            case DOWN -> new Cell(at.column(), Math.max(0, at.slot() - 1));
            case HOME -> new Cell(0, at.slot());
            case END -> new Cell(now.columns() - 1, at.slot());
            default -> null;
        };
        if (next != null) {
            to = next;
            from = event.isShiftDown() && from != null ? from : next;
            share();
            surface.requestPaint();
            showTip(painter.x(next, now), painter.y(next, now));
            event.consume();
        } else if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
            choose();
            event.consume();
        }
    }

    private void clear() {
        shared.hide(this);
        from = null;
        to = null;
        tip.setVisible(false);
        surface.requestPaint();
    }

    private void showTip(double x, double y) {
        HeatMap now = map;
        TimeRange range = covered();
        if (now == null || range == null) {
            return;
        }
        tipTime.setText(clock.timeWithMillis(range.start()) + Numbers.EN_DASH + clock.timeWithMillis(range.end()));
        boolean one = from != null && from.equals(to);
        tipCount.setText(
                one && to != null
                        ? texts.getValue()
                                .get(
                                        "events.heat.count",
                                        now.count(to.column(), to.slot()),
                                        Numbers.count(now.count(to.column(), to.slot())))
                        : Numbers.nanos(range.nanos()));
        setAccessibleHelp(tipTime.getText() + ", " + tipCount.getText());
        tip.setVisible(true);
        tip.applyCss();
        double w = snapSizeX(tip.prefWidth(-1));
        double h = snapSizeY(tip.prefHeight(-1));
        double left = x + 16 + w < getWidth() ? x + 16 : Math.max(0, x - 16 - w);
        tip.resizeRelocate(snapPositionX(left), snapPositionY(Math.clamp(y, 0, Math.max(0, getHeight() - h))), w, h);
    }
}
