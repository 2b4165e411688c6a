package dev.auger.views.allocation;

import dev.auger.analysis.series.StackedSeries;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.time.TimeRange;
import dev.auger.views.text.Clock;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Builds the chart of an answer: the stack, heap on its right axis, pauses under both on one time axis. */
final class ChartBuilder {

    private static final double MIB = 1024.0 * 1024.0;
    private static final double MILLI = 1e6;
    private static final int EDGES = 1;
    private static final int HEAP = 2;
    private static final int STACK_WEIGHT = 12;
    private static final int PAUSE_WEIGHT = 1;
    /** More points than this and their marks run into each other. */
    private static final int MARKED = 80;

    private final ChartStyle style;
    private final AllocationRequest.Result result;
    private final TimeRange range;

    ChartBuilder(ChartStyle style, AllocationRequest.Result result) {
        this.style = style;
        this.result = result;
        range = range(result);
    }

    /** What the time axis shows. */
    static TimeRange range(AllocationRequest.Result result) {
        TimeRange chosen = result.request().selection().range();
        return chosen == null ? result.request().recording().range() : chosen;
    }

    JFreeChart build() {
        DateAxis time = timeAxis();
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(time);
        plot.setGap(6 * style.scale());
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.add(stack(), STACK_WEIGHT);
        if (!result.pauses().isEmpty()) {
            plot.add(pauses(), PAUSE_WEIGHT);
        }
        JFreeChart chart = new JFreeChart(null, style.axisFont(), plot, false);
        chart.setBackgroundPaint(style.colour("bg-surface"));
        chart.setPadding(new RectangleInsets(20 * style.scale(), 16 * style.scale(), 0, 16 * style.scale()));
        return chart;
    }

    private DateAxis timeAxis() {
        Clock clock = Clock.of(result.request().recording());
        TimeZone zone = TimeZone.getTimeZone(clock.offset());
        DateAxis axis = new DateAxis(null, zone, Locale.ROOT);
        style.style(axis);
        SimpleDateFormat format =
                new SimpleDateFormat(range.nanos() < 10_000_000_000L ? "HH:mm:ss.SSS" : "HH:mm:ss", Locale.ROOT);
        format.setTimeZone(zone);
        axis.setDateFormatOverride(format);
        axis.setRange(range.start() / MILLI, Math.max(range.start() / MILLI + 1, range.end() / MILLI));
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        return axis;
    }

    private XYPlot stack() {
        SeriesDataset dataset = new SeriesDataset(result.series());
        NumberAxis axis = numbers();
        StackedXYAreaRenderer2 renderer = new StackedXYAreaRenderer2();
        for (int s = 0; s < dataset.getSeriesCount(); s++) {
            renderer.setSeriesPaint(s, style.colour(SeriesWords.token(result.series(), s)));
        }
        XYPlot plot = new XYPlot(dataset, null, axis, renderer);
        style.style(plot);
        plot.setRangeAxisLocation(0, AxisLocation.BOTTOM_OR_LEFT);
        plot.setRenderer(EDGES, edgeRenderer());
        plot.setDataset(EDGES, edges());
        if (!result.heap().isEmpty()) {
            plot.setRangeAxis(1, numbers());
            plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
            plot.mapDatasetToRangeAxis(HEAP, 1);
            // Before the dataset: it would be asked of the stack's renderer otherwise, which reads no lines.
            plot.setRenderer(HEAP, heapRenderer());
            plot.setDataset(HEAP, heap());
        }
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    /** The upper edges of the areas: a line of background between two areas keeps similar colours apart. */
    private XYSeriesCollection edges() {
        StackedSeries series = result.series();
        XYSeriesCollection all = new XYSeriesCollection();
        double[] sum = new double[series.bins().count()];
        for (int s = 0; s < series.names().size(); s++) {
            XYSeries edge = new XYSeries(s, false, true);
            for (int bin = 0; bin < sum.length; bin++) {
                sum[bin] += SeriesDataset.rate(series, s, bin);
                edge.add(series.bins().middle(bin) / MILLI, sum[bin], false);
            }
            all.addSeries(edge);
        }
        return all;
    }

    private XYLineAndShapeRenderer edgeRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDefaultPaint(style.colour("bg-surface"));
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setDefaultStroke(new BasicStroke(1f));
        renderer.setAutoPopulateSeriesStroke(false);
        return renderer;
    }

    private NumberAxis numbers() {
        NumberAxis axis = new NumberAxis();
        style.style(axis);
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(0.12);
        // The library puts labels as close as they fit; half as many read better.
        axis.setTickLabelInsets(new RectangleInsets(9 * style.scale(), 4, 9 * style.scale(), 4));
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('\u2009');
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.##", symbols));
        return axis;
    }

    private XYSeriesCollection heap() {
        XYSeries line = new XYSeries("heap", false, true);
        for (HeapUse use : result.heap()) {
            line.add(use.time() / MILLI, use.usedBytes() / MIB, false);
        }
        return new XYSeriesCollection(line);
    }

    private XYLineAndShapeRenderer heapRenderer() {
        XYLineAndShapeRenderer renderer =
                new XYLineAndShapeRenderer(true, result.heap().size() <= MARKED);
        float width = (float) (1.75 * style.scale());
        double radius = 2 * style.scale();
        renderer.setSeriesPaint(0, style.colour("text"));
        renderer.setSeriesStroke(0, new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, style.colour("bg-surface"));
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, style.colour("text"));
        renderer.setSeriesOutlineStroke(0, new BasicStroke((float) (1.25 * style.scale())));
        return renderer;
    }

    private XYPlot pauses() {
        XYSeries bars = new XYSeries("pauses", false, true);
        for (GcPause pause : result.pauses()) {
            bars.add(pause.start() / MILLI, pause.nanos() / MILLI, false);
        }
        double width = Math.max(1, range.nanos() / MILLI / 350);
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, style.colour("chart-7"));
        NumberAxis axis = numbers();
        axis.setTickLabelsVisible(false);
        XYPlot plot = new XYPlot(new XYBarDataset(new XYSeriesCollection(bars), width), null, axis, renderer);
        style.style(plot);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }
}
