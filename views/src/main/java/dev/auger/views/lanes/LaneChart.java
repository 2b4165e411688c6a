package dev.auger.views.lanes;

import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.CursorLine;
import dev.auger.views.paint.PixelSurface;
import dev.auger.views.paint.Raster;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.parts.Access;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The lanes on a canvas with a scroll bar, and a tip over them. What keys and pointer do is {@link LaneBehavior}'s. */
final class LaneChart extends Pane {

    private static final double PITCH = 24;
    private static final double NAMES = 200;
    private static final double AXIS = 24;
    private static final double RIGHT = 12;
    /** Pixels beside the pointer in which a span still counts as under it. */
    private static final double REACH = 2;
    /** A movement that rests so long is over. */
    private static final Duration SETTLE = Duration.millis(200);

    private final ObservableValue<Texts> texts;
    private final TimeCursor cursor;
    private final CursorLine cursorLine;
    private final PixelSurface surface = new PixelSurface(this::paint);
    private final ScrollBar bar = new ScrollBar();
    private final LaneTip tip = new LaneTip();
    private final LanePainter painter = new LanePainter(surface.palette());
    private final ReadOnlyDoubleWrapper timeWidth = new ReadOnlyDoubleWrapper(this, "timeWidth");
    private final LaneBehavior behavior = new LaneBehavior(this, surface);
    private IntConsumer onChoose = lane -> {};
    private Consumer<@Nullable TimeRange> onRange = range -> {};
    private Runnable onOpen = () -> {};
    private @Nullable ThreadLanes lanes;
    private int[] order = {};
    private BitSet selected = new BitSet();
    private final PauseTransition settle = new PauseTransition(SETTLE);
    /** Where a movement has come to; null once the lanes of that time are there. */
    private @Nullable TimeRange moving;

    private Clock clock = Clock.UTC;

    LaneChart(ObservableValue<Texts> texts, TimeCursor cursor) {
        this.texts = texts;
        this.cursor = cursor;
        getStyleClass().add("lane-chart");
        setFocusTraversable(true);
        Access.drawn(this, AccessibleRole.LIST_VIEW, texts, "access.lanes");
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener(o -> surface.requestPaint());
        focusedProperty().addListener(o -> behavior.focusChanged());
        getChildren().setAll(surface, bar);
        cursorLine = CursorLine.over(this, cursor, true, this::place);
        getChildren().add(tip);
        settle.setOnFinished(e -> settled());
        surface.palette().versionProperty().addListener(o -> requestLayout());
    }

    void setHandlers(IntConsumer choose, Runnable open, Consumer<@Nullable TimeRange> range) {
        onChoose = choose;
        onOpen = open;
        onRange = range;
    }

    private @Nullable Rectangle2D place(long instant) {
        LaneAxis axis = axis();
        double x = axis.x(instant);
        boolean inside = lanes != null && x >= axis.left() && x <= axis.left() + axis.width();
        return inside ? new Rectangle2D(x, axis.top(), 1, Math.max(0, getHeight() - axis.top())) : null;
    }

    /** The pointer is at a pixel; beside the time, at none. */
    void pointAt(double x) {
        LaneAxis axis = axis();
        if (lanes != null && x >= axis.left() && x <= axis.left() + axis.width()) {
            cursor.show(axis.time(x), this);
        } else {
            cursor.hide(this);
        }
    }

    /**
     * Looks further right by so many pixels, at once with the bins there are; the lanes of that time are asked for when the movement rests.
     */
    void pan(double pixels) {
        ThreadLanes shown = lanes;
        if (shown == null) {
            return;
        }
        TimeRange whole = shown.source().recording().range();
        TimeRange now = axis().range();
        long by = Math.round(pixels * axis().perPixel());
        long start = Math.clamp(now.start() + by, whole.start(), Math.max(whole.start(), whole.end() - now.nanos()));
        TimeRange next = new TimeRange(start, start + now.nanos());
        if (!next.equals(now)) {
            moving = next;
            settle.playFromStart();
            cursorLine.move();
            surface.requestPaint();
        }
    }

    private void settled() {
        TimeRange to = moving;
        if (to != null) {
            onRange.accept(to);
        }
    }

    /** Shows lanes in an order; the keyboard stays on its row's thread if it is still there. */
    void show(ThreadLanes newLanes, int[] newOrder, BitSet newSelected, Clock newClock) {
        lanes = newLanes;
        if (settle.getStatus() != Animation.Status.RUNNING) {
            moving = null;
        }
        order = newOrder;
        selected = newSelected;
        clock = newClock;
        behavior.shown();
        cursorLine.move();
        setAccessibleText(texts.getValue()
                .get(
                        "lanes.accessible",
                        Numbers.inText(order.length),
                        clock.time(newLanes.range().start()),
                        clock.time(newLanes.range().end())));
        requestLayout();
        surface.requestPaint();
    }

    void setSelected(BitSet rows) {
        selected = rows;
        surface.requestPaint();
    }

    @Nullable
    ThreadLanes lanes() {
        return lanes;
    }

    int[] order() {
        return order;
    }

    /** Pixels the time has, for the number of bins. */
    ReadOnlyDoubleProperty timeWidthProperty() {
        return timeWidth.getReadOnlyProperty();
    }

    LaneAxis axis() {
        double scale = surface.palette().scale();
        ThreadLanes shown = lanes;
        TimeRange moved = moving;
        return new LaneAxis(
                moved != null ? moved : shown == null ? new TimeRange(0, 1) : shown.range(),
                NAMES * scale,
                AXIS * scale,
                Math.max(1, surface.getWidth() - (NAMES + RIGHT) * scale),
                PITCH * scale,
                bar.isVisible() ? bar.getValue() : 0);
    }

    void choose(int row) {
        if (row >= 0 && row < order.length) {
            onChoose.accept(order[row]);
        }
    }

    void open() {
        onOpen.run();
    }

    void chooseRange(@Nullable TimeRange range) {
        onRange.accept(range);
    }

    void repaint() {
        surface.requestPaint();
    }

    /** Scrolls as little as needed for a row to be in view. */
    void reveal(int row) {
        double pitch = PITCH * surface.palette().scale();
        double room = getHeight() - AXIS * surface.palette().scale();
        double now = bar.getValue();
        bar.setValue(Math.clamp(Math.min(Math.max(now, (row + 1) * pitch - room), row * pitch), 0, bar.getMax()));
    }

    void scrollBy(double pixels) {
        bar.setValue(Math.clamp(bar.getValue() + pixels, 0, bar.getMax()));
    }

    /** Shows what a lane's thread was doing at an instant; a negative row hides it. */
    void showTip(int row, long instant, double x, double y) {
        ThreadLanes shown = lanes;
        if (shown == null || row < 0 || row >= order.length) {
            tip.setVisible(false);
            return;
        }
        long reach = Math.round(axis().perPixel() * REACH);
        tip.show(shown, order[row], instant, reach, clock, texts.getValue());
        tip.setVisible(true);
        tip.moveTo(x, y, getWidth(), getHeight());
        setAccessibleHelp(tip.words());
    }

    private void paint(Raster raster, double screen) {
        ThreadLanes shown = lanes;
        if (shown != null) {
            painter.paint(raster, screen, shown, axis().times(screen), behavior.marks(order, selected, clock));
        }
    }

    @Override
    protected void layoutChildren() {
        double scale = surface.palette().scale();
        double rows = order.length * PITCH * scale;
        double room = Math.max(1, getHeight() - AXIS * scale);
        double barWidth = bar.prefWidth(-1);
        bar.setVisible(rows > room);
        bar.setMax(Math.max(0, rows - room));
        bar.setVisibleAmount(bar.getMax() * room / Math.max(1, rows));
        bar.setUnitIncrement(PITCH * scale);
        bar.setBlockIncrement(room);
        if (bar.getValue() > bar.getMax()) {
            bar.setValue(bar.getMax());
        }
        double wide = Math.max(0, getWidth() - (bar.isVisible() ? barWidth : 0));
        surface.resizeRelocate(0, 0, wide, getHeight());
        bar.resizeRelocate(wide, AXIS * scale, barWidth, room);
        timeWidth.set(Math.max(1, wide - (NAMES + RIGHT) * scale));
    }

    @Override
    protected double computePrefHeight(double width) {
        return 10 * PITCH * surface.palette().scale();
    }
}
