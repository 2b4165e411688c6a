package dev.auger.views.allocation;

import dev.auger.analysis.series.StackedSeries;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.CursorLine;
import dev.auger.views.paint.Palette;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.paint.TimeReach;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.FocusRing;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/**
 * The timeline: drawn by the chart library, redrawn when the answer or the theme changes; cursor and its values lie over it. A drag, or
 * the arrow keys with Shift and Enter, choose a range.
 */
final class AllocationChart extends Pane {

    private static final double MIB = 1024.0 * 1024.0;

    private final ObservableValue<Texts> texts;
    private final CursorLine sharedLine;
    private final ChartStyle style;
    private final ChartCanvas canvas = new ChartCanvas(new JFreeChart(new XYPlot()));
    private final Label rateUnit = unit();
    private final Label heapUnit = unit();
    private final Label pauses = unit();
    private final Line cursor = new Line();
    private final Region choice = new Region();
    private final GridPane tip = new GridPane();
    private final TimeReach reach;
    private AllocationRequest.@Nullable Result result;

    /** @param onRange called with a range that was chosen */
    AllocationChart(ObservableValue<Texts> texts, TimeCursor shared, Consumer<TimeRange> onRange) {
        this.texts = texts;
        setFocusTraversable(true);
        getStyleClass().add("alloc-chart");
        Access.drawn(this, AccessibleRole.IMAGE_VIEW, texts, "access.allocation");
        Palette palette = Palette.of(this);
        style = new ChartStyle(palette);
        palette.versionProperty().addListener(o -> rebuild());
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
        cursor.getStyleClass().add("cursor");
        cursor.setManaged(false);
        cursor.setMouseTransparent(true);
        tip.getStyleClass().addAll("popover", "chart-tip");
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        choice.getStyleClass().add("time-choice");
        choice.setManaged(false);
        choice.setMouseTransparent(true);
        getChildren().addAll(canvas, rateUnit, heapUnit, pauses, choice, cursor);
        sharedLine = CursorLine.over(this, shared, false, this::place);
        getChildren().addAll(tip, new FocusRing(this));
        reach = new TimeReach(this, new Axis(), shared, this::showReach, onRange);
        showReach();
    }

    private static Label unit() {
        Label label = new Label();
        label.getStyleClass().addAll("axis", "muted");
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }

    void show(AllocationRequest.Result newResult) {
        result = newResult;
        reach.clear();
        rebuild();
        setAccessibleText(texts.getValue()
                .get("alloc.accessible.chart", Numbers.bytes(newResult.summary().totalBytes())));
    }

    private void rebuild() {
        AllocationRequest.Result now = result;
        if (now == null) {
            return;
        }
        canvas.setChart(new ChartBuilder(style, now).build());
        Texts words = texts.getValue();
        rateUnit.setText(words.get("alloc.axis.rate"));
        heapUnit.setText(now.heap().isEmpty() ? "" : words.get("alloc.axis.heap"));
        pauses.setText(now.pauses().isEmpty() ? "" : words.get("alloc.pauses"));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setLayoutX(0);
        canvas.setLayoutY(0);
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        java.awt.geom.Rectangle2D stack = area(0);
        for (Label label : new Label[] {rateUnit, heapUnit, pauses}) {
            label.autosize();
        }
        if (stack == null) {
            return;
        }
        sharedLine.move();
        rateUnit.relocate(16 * style.scale(), 2);
        heapUnit.relocate(width - heapUnit.getWidth() - 16 * style.scale(), 2);
        java.awt.geom.Rectangle2D bars = area(1);
        if (bars != null) {
            pauses.relocate(
                    Math.max(6 * style.scale(), bars.getX() - pauses.getWidth() - 4),
                    bars.getMaxY() - pauses.getHeight());
        }
    }

    private java.awt.geom.@Nullable Rectangle2D area(int plot) {
        ChartRenderingInfo info = canvas.getRenderingInfo();
        PlotRenderingInfo plots = info == null ? null : info.getPlotInfo();
        return plots == null || plots.getSubplotCount() <= plot
                ? null
                : plots.getSubplotInfo(plot).getDataArea();
    }

    private @Nullable Rectangle2D place(long instant) {
        AllocationRequest.Result now = result;
        java.awt.geom.Rectangle2D stack = area(0);
        java.awt.geom.Rectangle2D bars = area(1);
        if (now == null || stack == null || !ChartBuilder.range(now).contains(instant)) {
            return null;
        }
        TimeRange range = ChartBuilder.range(now);
        double x = stack.getX() + (double) (instant - range.start()) / range.nanos() * stack.getWidth();
        double bottom = bars == null ? stack.getMaxY() : bars.getMaxY();
        return new Rectangle2D(x, stack.getY(), 1, bottom - stack.getY());
    }

    private void showReach() {
        AllocationRequest.Result now = result;
        java.awt.geom.Rectangle2D stack = area(0);
        Long at = reach.instant();
        boolean shown = now != null && stack != null && at != null;
        cursor.setVisible(shown);
        tip.setVisible(shown);
        TimeRange covered = reach.covered();
        choice.setVisible(shown && covered != null);
        if (now == null || stack == null || at == null) {
            return;
        }
        java.awt.geom.Rectangle2D bars = area(1);
        double bottom = bars == null ? stack.getMaxY() : bars.getMaxY();
        double x = reach.x(at);
        cursor.setStartX(x);
        cursor.setEndX(x);
        cursor.setStartY(stack.getY());
        cursor.setEndY(bottom);
        if (covered != null) {
            double left = reach.x(covered.start());
            choice.resizeRelocate(left, stack.getY(), reach.x(covered.end()) - left, bottom - stack.getY());
        }
        fillTip(now, at);
        placeTip(x);
        setAccessibleHelp(spokenTip());
    }

    private void placeTip(double at) {
        tip.applyCss();
        double w = snapSizeX(tip.prefWidth(-1));
        double h = snapSizeY(tip.prefHeight(-1));
        double x = at + 16 + w < getWidth() ? at + 16 : at - 16 - w;
        double y = Math.clamp(reach.pointerY(), 0, Math.max(0, getHeight() - h));
        tip.resizeRelocate(snapPositionX(x), snapPositionY(y), w, h);
    }

    /** What the tip says, for those who cannot see it. */
    private String spokenTip() {
        return tip.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining(", "));
    }

    /** Where time lies in the chart as it is drawn now. */
    private final class Axis implements TimeReach.Axis {

        @Override
        public @Nullable TimeRange range() {
            AllocationRequest.Result now = result;
            return now == null || area(0) == null ? null : ChartBuilder.range(now);
        }

        @Override
        public long step() {
            AllocationRequest.Result now = result;
            return now == null ? 1 : now.series().bins().width();
        }

        @Override
        public double left() {
            java.awt.geom.Rectangle2D stack = area(0);
            return stack == null ? 0 : stack.getX();
        }

        @Override
        public double right() {
            java.awt.geom.Rectangle2D stack = area(0);
            return stack == null ? 0 : stack.getMaxX();
        }
    }

    private void fillTip(AllocationRequest.Result now, long time) {
        Texts words = texts.getValue();
        StackedSeries series = now.series();
        int bin = series.bins().of(time);
        tip.getChildren().clear();
        Label at = label(Clock.of(now.request().recording()).time(time), "tip-time");
        double sum = series.stacked(bin) / series.bins().seconds() / MIB;
        Label total = label(words.get("alloc.tip.rate", Numbers.decimal(sum, 1)), "tip-sum");
        GridPane.setHalignment(total, HPos.RIGHT);
        tip.addRow(0, at, total);
        int row = 1;
        for (int s = 0; s < series.names().size(); s++) {
            if (series.values()[s][bin] > 0) {
                row(
                        row++,
                        SeriesWords.token(series, s),
                        SeriesWords.name(series, s, now.request().dimension(), words),
                        Numbers.decimal(SeriesDataset.rate(series, s, bin), 1));
            }
        }
        HeapUse heap = now.heap().stream()
                .filter(h -> h.time() <= time)
                .reduce((first, second) -> second)
                .orElse(null);
        if (heap != null) {
            row(row, "heap-line", words.get("alloc.heap"), Numbers.bytes(heap.usedBytes()));
        }
    }

    private void row(int index, String swatchStyle, String name, String value) {
        Region swatch = new Region();
        swatch.getStyleClass().setAll("swatch", swatchStyle);
        HBox head = new HBox(swatch, label(name, "tip-name"));
        head.getStyleClass().add("legend-entry");
        Label figure = label(value, "tip-value");
        GridPane.setHalignment(figure, HPos.RIGHT);
        tip.addRow(index, head, figure);
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
