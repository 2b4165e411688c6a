package dev.auger.views.events;

import dev.auger.analysis.events.EventSeries;
import dev.auger.analysis.series.Bins;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.CursorLine;
import dev.auger.views.paint.Palette;
import dev.auger.views.paint.Surface;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.parts.Access;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A field over time. A drag chooses a time range; Left and Right move a cursor from bin to bin, with Shift they extend it, Enter
 * chooses what it covers.
 */
final class SeriesChart extends Pane {

    private static final int MOST_IN_TIP = 9;
    private static final double CLICK = 3;

    private final ObservableValue<Texts> texts;
    private final TimeCursor shared;
    private final CursorLine sharedLine;
    private final Consumer<TimeRange> onRange;
    private final Surface surface = new Surface((g, w, h) -> paint(g, w, h));
    private final SeriesPainter painter = new SeriesPainter(surface.palette());
    private final GridPane tip = new GridPane();
    private @Nullable EventSeries series;
    private @Nullable Content content;
    private Clock clock = Clock.UTC;
    private SeriesNames names = SeriesNames.NONE;
    private int from = -1;
    private int to = -1;
    private double pressed = Double.NaN;

    /** @param onRange called with a range that was chosen */
    SeriesChart(ObservableValue<Texts> texts, TimeCursor shared, Consumer<TimeRange> onRange) {
        this.texts = texts;
        this.shared = shared;
        this.onRange = onRange;
        getStyleClass().add("series-chart");
        setFocusTraversable(true);
        Access.drawn(this, AccessibleRole.IMAGE_VIEW, texts, "access.chart");
        tip.getStyleClass().addAll("popover", "chart-tip");
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        getChildren().add(surface);
        sharedLine = CursorLine.over(this, shared, false, this::place);
        getChildren().add(tip);
        setOnMouseMoved(this::hover);
        setOnMouseExited(e -> {
            shared.hide(this);
            clearCursor();
        });
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
        focusVisibleProperty().addListener(o -> surface.requestPaint());
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                shared.hide(this);
            }
        });
    }

    /** @param newContent of the values; null for a number of events */
    void show(EventSeries newSeries, @Nullable Content newContent, Clock newClock, SeriesNames newNames) {
        series = newSeries;
        content = newContent;
        clock = newClock;
        names = newNames;
        clearCursor();
        surface.requestPaint();
    }

    Palette palette() {
        return surface.palette();
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        sharedLine.move();
    }

    private void paint(javafx.scene.canvas.GraphicsContext g, double width, double height) {
        EventSeries now = series;
        if (now != null && !now.names().isEmpty()) {
            painter.paint(g, width, height, now, content, clock, from, to);
            if (isFocusVisible()) {
                painter.focus(g, width, height);
            }
        }
    }

    private int bin(double x) {
        EventSeries now = series;
        return now == null ? -1 : painter.bin(x, now.bins());
    }

    private @Nullable Rectangle2D place(long instant) {
        EventSeries now = series;
        if (now == null
                || now.names().isEmpty()
                || instant < now.bins().start()
                || instant >= now.bins().end()) {
            return null;
        }
        double x = painter.x(now.bins().of(instant), now.bins());
        return new Rectangle2D(x, 0, 1, getHeight());
    }

    private void hover(MouseEvent event) {
        int bin = bin(event.getX());
        EventSeries now = series;
        if (now != null && bin >= 0) {
            shared.show(now.bins().middle(bin), this);
        } else {
            shared.hide(this);
        }
        from = bin;
        to = bin;
        surface.requestPaint();
        showTip(event.getX(), event.getY());
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressed = event.getX();
        from = bin(event.getX());
        to = from;
    }

    private void drag(MouseEvent event) {
        EventSeries now = series;
        if (now == null || Double.isNaN(pressed)) {
            return;
        }
        from = painter.nearest(pressed, now.bins());
        to = painter.nearest(event.getX(), now.bins());
        surface.requestPaint();
        showTip(event.getX(), event.getY());
    }

    private void release(MouseEvent event) {
        boolean dragged = !Double.isNaN(pressed) && Math.abs(event.getX() - pressed) > CLICK;
        pressed = Double.NaN;
        if (dragged) {
            choose();
        }
    }

    private void choose() {
        EventSeries now = series;
        if (now != null && from >= 0 && to >= 0) {
            Bins bins = now.bins();
            onRange.accept(new TimeRange(
                    bins.start() + Math.min(from, to) * bins.width(),
                    bins.start() + (Math.max(from, to) + 1) * bins.width()));
        }
    }

    private void key(KeyEvent event) {
        EventSeries now = series;
        if (now == null || now.names().isEmpty() || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        int last = now.bins().count() - 1;
        switch (event.getCode()) {
            case LEFT -> move(to < 0 ? last : Math.max(0, to - 1), event.isShiftDown());
            case RIGHT -> move(to < 0 ? 0 : Math.min(last, to + 1), event.isShiftDown());
            case HOME -> move(0, event.isShiftDown());
            case END -> move(last, event.isShiftDown());
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int bin, boolean extend) {
        EventSeries now = series;
        to = bin;
        if (!extend || from < 0) {
            from = bin;
        }
        surface.requestPaint();
        if (now != null) {
            shared.show(now.bins().middle(bin), this);
            showTip(painter.x(bin, now.bins()), 0);
        }
    }

    private void clearCursor() {
        if (!isFocused() || tip.isVisible()) {
            from = -1;
            to = -1;
        }
        tip.setVisible(false);
        surface.requestPaint();
    }

    private void showTip(double x, double y) {
        EventSeries now = series;
        if (now == null || to < 0 || now.names().isEmpty()) {
            tip.setVisible(false);
            return;
        }
        fillTip(now);
        tip.setVisible(true);
        tip.applyCss();
        double w = snapSizeX(tip.prefWidth(-1));
        double h = snapSizeY(tip.prefHeight(-1));
        double left = x + 16 + w < getWidth() ? x + 16 : Math.max(0, x - 16 - w);
        tip.resizeRelocate(snapPositionX(left), snapPositionY(Math.clamp(y, 0, Math.max(0, getHeight() - h))), w, h);
    }

    private void fillTip(EventSeries now) {
        AmountAxis axis = AmountAxis.of(content, now.highest(), 4);
        Bins bins = now.bins();
        tip.getChildren().clear();
        long start = bins.start() + Math.min(from, to) * bins.width();
        long end = bins.start() + (Math.max(from, to) + 1) * bins.width();
        boolean fine = bins.width() < 1_000_000_000L;
        String at = fine
                ? clock.timeWithMillis(start) + Numbers.EN_DASH + clock.timeWithMillis(end)
                : clock.time(start) + Numbers.EN_DASH + clock.time(end);
        Label time = label(at, "tip-time");
        GridPane.setColumnSpan(time, 2);
        tip.addRow(0, time);
        int row = 1;
        for (int s = 0; s < now.names().size() && row <= MOST_IN_TIP; s++) {
            double value = now.values()[s][to];
            if (!Double.isNaN(value) && (value != 0 || now.names().size() == 1)) {
                Region swatch = new Region();
                swatch.getStyleClass().setAll("swatch", painter.token(now, s));
                HBox head = new HBox(swatch, label(names.of(now, s, texts.getValue()), "tip-name"));
                head.getStyleClass().add("legend-entry");
                Label figure = label(axis.amount(value), "tip-value");
                GridPane.setHalignment(figure, HPos.RIGHT);
                tip.addRow(row++, head, figure);
            }
        }
        if (row == 1) {
            tip.addRow(1, label(texts.getValue().get("events.chart.nothing"), "tip-name"));
        }
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
