package dev.auger.views.gc;

import dev.auger.analysis.gc.GcColumns;
import dev.auger.analysis.gc.GcSeries;
import dev.auger.model.gc.GcEvent;
import dev.auger.views.paint.CursorLine;
import dev.auger.views.paint.Surface;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.parts.Access;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Heap and pauses over time. The pointer shows the collection nearest to it and a click chooses it; Left, Right, Home and End go from one
 * to the next and Enter chooses it. The table below is its twin.
 */
final class GcChart extends Pane {

    private static final int REACH = 8;

    private final ObservableValue<Texts> texts;
    private final TimeCursor shared;
    private final CursorLine sharedLine;
    private final IntConsumer onChoose;
    private final Surface surface = new Surface(this::paint);
    private final GcPainter painter = new GcPainter(surface.palette());
    private final GridPane tip = new GridPane();
    private @Nullable GcSeries series;
    private @Nullable GcColumns columns;
    private @Nullable GcClock clock;
    private int cursor = -1;

    /** @param onChoose called with the index of a collection */
    GcChart(ObservableValue<Texts> texts, TimeCursor shared, IntConsumer onChoose) {
        this.texts = texts;
        this.shared = shared;
        this.onChoose = onChoose;
        getStyleClass().add("gc-chart");
        setFocusTraversable(true);
        Access.drawn(this, AccessibleRole.IMAGE_VIEW, texts, "access.collections");
        tip.getStyleClass().addAll("popover", "chart-tip");
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        getChildren().add(surface);
        sharedLine = CursorLine.over(this, shared, true, this::place);
        getChildren().add(tip);
        setOnMouseMoved(e -> look(e.getX(), e.getY()));
        setOnMouseExited(e -> leave());
        setOnMousePressed(e -> requestFocus());
        setOnMouseClicked(this::choose);
        setOnKeyPressed(this::key);
        focusVisibleProperty().addListener(o -> surface.requestPaint());
    }

    void show(GcSeries newSeries, GcClock newClock) {
        series = newSeries;
        clock = newClock;
        columns = null;
        leave();
        Texts words = texts.getValue();
        setAccessibleText(words.get(
                "gc.accessible.chart",
                newSeries.events().size(),
                Numbers.nanos(newSeries.totals().pauses().sum())));
    }

    /** Marks a collection that was chosen elsewhere. */
    void mark(int index) {
        GcSeries now = series;
        GcColumns shown = columns;
        if (now != null && shown != null && index >= 0 && index < now.events().size()) {
            cursor = shown.column(now.events().get(index).start());
            surface.requestPaint();
        }
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        sharedLine.move();
    }

    private void paint(GraphicsContext g, double width, double height) {
        GcSeries now = series;
        GcClock times = clock;
        if (now == null || times == null) {
            return;
        }
        GcColumns shown = columns;
        int count = Math.max(1, (int) painter.plotWidth(width));
        if (shown == null || shown.count() != count) {
            shown = GcColumns.of(now.events(), now.range(), count);
            columns = shown;
        }
        painter.paint(g, width, height, shown, now.liveFloor().orElse(null), times, cursor);
        if (isFocusVisible()) {
            painter.focus(g, width, height);
        }
    }

    private @Nullable Rectangle2D place(long instant) {
        GcColumns shown = columns;
        GcClock times = clock;
        // Times since the process began are no instants of other evidence.
        if (shown == null || times == null || !times.dated() || !shown.range().contains(instant)) {
            return null;
        }
        double x = painter.x(shown, shown.column(instant), getWidth());
        return new Rectangle2D(x, 0, 1, getHeight());
    }

    private void point(GcColumns shown, double x) {
        GcClock times = clock;
        int column = painter.column(shown, x, getWidth());
        if (times != null && times.dated() && column >= 0 && column < shown.count()) {
            shared.show(shown.time(column), this);
        } else {
            shared.hide(this);
        }
    }

    private void look(double x, double y) {
        GcColumns shown = columns;
        if (shown == null) {
            return;
        }
        point(shown, x);
        cursor = shown.nearest(painter.column(shown, x, getWidth()), REACH);
        surface.requestPaint();
        showTip(y);
    }

    private void leave() {
        tip.setVisible(false);
        shared.hide(this);
        if (!isFocused()) {
            cursor = -1;
        }
        surface.requestPaint();
    }

    private void choose(MouseEvent event) {
        look(event.getX(), event.getY());
        choose();
    }

    private void choose() {
        GcColumns shown = columns;
        if (shown != null && cursor >= 0 && cursor < shown.count()) {
            onChoose.accept(shown.event()[cursor]);
        }
    }

    private void key(KeyEvent event) {
        GcColumns shown = columns;
        if (shown == null || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> cursor = shown.step(cursor < 0 ? shown.count() : cursor, -1);
            case RIGHT -> cursor = shown.step(cursor, 1);
            case HOME -> cursor = shown.step(-1, 1);
            case END -> cursor = shown.step(shown.count(), -1);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        cursor = Math.min(cursor, shown.count() - 1);
        event.consume();
        surface.requestPaint();
        showTip(0);
    }

    private void showTip(double y) {
        GcSeries now = series;
        GcColumns shown = columns;
        GcClock times = clock;
        if (now == null || shown == null || times == null || cursor < 0 || shown.event()[cursor] < 0) {
            tip.setVisible(false);
            return;
        }
        fillTip(now.events().get(shown.event()[cursor]), times);
        tip.setVisible(true);
        tip.applyCss();
        double w = snapSizeX(tip.prefWidth(-1));
        double h = snapSizeY(tip.prefHeight(-1));
        double x = painter.x(shown, cursor, getWidth());
        double left = x + 16 + w < getWidth() ? x + 16 : Math.max(0, x - 16 - w);
        tip.resizeRelocate(snapPositionX(left), snapPositionY(Math.clamp(y, 0, Math.max(0, getHeight() - h))), w, h);
    }

    private void fillTip(GcEvent e, GcClock times) {
        Texts words = texts.getValue();
        tip.getChildren().clear();
        Label head = label(times.exact(e.start()), "tip-time");
        GridPane.setColumnSpan(head, 2);
        tip.addRow(0, head);
        Label name = label(e.name(), "tip-name");
        GridPane.setColumnSpan(name, 2);
        tip.addRow(1, name);
        int row = 2;
        if (!e.cause().isEmpty()) {
            row = row(row, words.get("gc.column.cause"), e.cause());
        }
        if (e.pauseNanos() > 0) {
            row = row(row, words.get("gc.column.pause"), Numbers.nanos(e.pauseNanos()));
        }
        if (e.usedAfter() >= 0) {
            String before = e.usedBefore() < 0 ? "" : Numbers.bytes(e.usedBefore()) + " \u2192 ";
            row(row, words.get("gc.heap"), before + Numbers.bytes(e.usedAfter()));
        }
    }

    private int row(int index, String name, String value) {
        Label figure = label(value, "tip-value");
        GridPane.setHalignment(figure, HPos.RIGHT);
        tip.addRow(index, label(name, "tip-name"), figure);
        return index + 1;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
