package dev.auger.views.allocation;

import dev.auger.analysis.series.StackedSeries;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.CursorLine;
import dev.auger.views.paint.Palette;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.parts.Access;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
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

/** The timeline: drawn by the chart library, redrawn when the answer or the theme changes; cursor and its values lie over it. */
final class AllocationChart extends Pane {

    private static final double MIB = 1024.0 * 1024.0;

    private final ObservableValue<Texts> texts;
    private final TimeCursor shared;
    private final CursorLine sharedLine;
    private final ChartStyle style;
    private final ChartCanvas canvas = new ChartCanvas(new JFreeChart(new XYPlot()));
    private final Label rateUnit = unit();
    private final Label heapUnit = unit();
    private final Label pauses = unit();
    private final Line cursor = new Line();
    private final GridPane tip = new GridPane();
    private AllocationRequest.@Nullable Result result;

    AllocationChart(ObservableValue<Texts> texts, TimeCursor shared) {
        this.texts = texts;
        this.shared = shared;
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
        getChildren().addAll(canvas, rateUnit, heapUnit, pauses, cursor);
        sharedLine = CursorLine.over(this, shared, false, this::place);
        getChildren().add(tip);
        setOnMouseMoved(this::hover);
        setOnMouseExited(e -> {
            hideCursor();
            shared.hide(this);
        });
        hideCursor();
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
        hideCursor();
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

    private void hover(MouseEvent event) {
        AllocationRequest.Result now = result;
        java.awt.geom.Rectangle2D stack = area(0);
        if (now == null || stack == null || event.getX() < stack.getX() || event.getX() > stack.getMaxX()) {
            hideCursor();
            shared.hide(this);
            return;
        }
        TimeRange range = ChartBuilder.range(now);
        double fraction = (event.getX() - stack.getX()) / stack.getWidth();
        long time = range.start() + Math.round(fraction * range.nanos());
        java.awt.geom.Rectangle2D bars = area(1);
        double bottom = bars == null ? stack.getMaxY() : bars.getMaxY();
        shared.show(time, this);
        cursor.setStartX(event.getX());
        cursor.setEndX(event.getX());
        cursor.setStartY(stack.getY());
        cursor.setEndY(bottom);
        cursor.setVisible(true);
        fillTip(now, time);
        tip.setVisible(true);
        tip.applyCss();
        double w = snapSizeX(tip.prefWidth(-1));
        double h = snapSizeY(tip.prefHeight(-1));
        double x = event.getX() + 16 + w < getWidth() ? event.getX() + 16 : event.getX() - 16 - w;
        double y = Math.clamp(event.getY(), 0, Math.max(0, getHeight() - h));
        tip.resizeRelocate(snapPositionX(x), snapPositionY(y), w, h);
    }

    private void hideCursor() {
        cursor.setVisible(false);
        tip.setVisible(false);
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
