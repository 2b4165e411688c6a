package dev.auger.views.ribbon;

import dev.auger.analysis.series.Bins;
import dev.auger.analysis.series.RibbonSeries;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.Palette;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws lanes, axis, brush and flags. */
final class RibbonPainter {

    /** What lies outside the brush fades to this. */
    private static final double OUTSIDE = 0.38;

    private static final double FILL = 0.3;
    private static final double HANDLE_WIDTH = 5;
    private static final double HANDLE_HEIGHT = 24;
    /** Width of a character of the mono font, by its size. */
    private static final double MONO_WIDTH = 0.6;

    private static final long SECOND = 1_000_000_000L;

    private final Palette palette;

    RibbonPainter(Palette palette) {
        this.palette = palette.with(
                "chart-1",
                "chart-2",
                "chart-3",
                "chart-7",
                "accent",
                "accent-tint",
                "text",
                "text-muted",
                "line-subtle",
                "bg-raised",
                "bg-rail");
    }

    /**
     * What is drawn.
     *
     * @param inset room left and right of the axis
     */
    record Scene(
            RibbonSeries series,
            Brush brush,
            List<Flags.Flag> flags,
            String dumpsLabel,
            Clock clock,
            Lanes lanes,
            double inset) {}

    void paint(GraphicsContext g, Scene scene, double width, double height) {
        g.save();
        g.translate(scene.inset, 0);
        TimeRange part = scene.brush.part();
        lanes(g, scene);
        if (part != null) {
            veil(g, scene, part);
        }
        axis(g, scene, height);
        flags(g, scene);
        if (part != null) {
            brush(g, scene, part);
        }
        g.restore();
    }

    /** Fades what lies outside the brush by drawing the background over it: cheaper than drawing the lanes twice with clips. */
    private void veil(GraphicsContext g, Scene scene, TimeRange part) {
        double left = scene.brush.x(part.start());
        double right = scene.brush.x(part.end());
        double bottom = scene.lanes.axisTop();
        g.setFill(palette.get("accent"));
        g.setGlobalAlpha(0.07);
        g.fillRect(left, 0, right - left, bottom);
        g.setFill(palette.get("bg-rail"));
        g.setGlobalAlpha(1 - OUTSIDE);
        g.fillRect(-scene.inset, 0, left + scene.inset, bottom);
        g.fillRect(right, 0, scene.brush.width() - right + scene.inset, bottom);
        g.setGlobalAlpha(1);
    }

    private void lanes(GraphicsContext g, Scene scene) {
        RibbonSeries s = scene.series;
        Lanes lanes = scene.lanes;
        if (lanes.has(Lanes.Lane.CPU)) {
            area(g, s.bins(), s.cpu(), scene.brush, lanes.top(Lanes.Lane.CPU), lanes.height(Lanes.Lane.CPU), "chart-3");
        }
        if (lanes.has(Lanes.Lane.ALLOCATION)) {
            area(
                    g,
                    s.bins(),
                    s.allocation(),
                    scene.brush,
                    lanes.top(Lanes.Lane.ALLOCATION),
                    lanes.height(Lanes.Lane.ALLOCATION),
                    "chart-2");
        }
        heap(g, s.heap(), scene.brush, lanes.top(Lanes.Lane.HEAP), lanes.height(Lanes.Lane.HEAP));
        pauses(g, s.pauses(), scene.brush, lanes.top(Lanes.Lane.PAUSES), lanes.height(Lanes.Lane.PAUSES));
    }

    private void area(
            GraphicsContext g, Bins bins, double[] values, Brush axis, double top, double height, String token) {
        double max = 0;
        int count = 0;
        for (double v : values) {
            max = Math.max(max, Double.isNaN(v) ? 0 : v);
            count += Double.isNaN(v) ? 0 : 1;
        }
        if (max <= 0) {
            return;
        }
        double[] x = new double[count + 2];
        double[] y = new double[count + 2];
        int n = 0;
        for (int b = 0; b < values.length; b++) {
            if (!Double.isNaN(values[b])) {
                x[n] = axis.x(Math.min(bins.middle(b), axis.whole().end()));
                y[n] = top + height - values[b] / max * (height - 1);
                n++;
            }
        }
        fillAndLine(g, x, y, n, top + height, token);
    }

    private void heap(GraphicsContext g, List<HeapUse> heap, Brush axis, double top, double height) {
        long max = heap.stream().mapToLong(HeapUse::usedBytes).max().orElse(0);
        if (max <= 0) {
            return;
        }
        double[] x = new double[heap.size() + 2];
        double[] y = new double[heap.size() + 2];
        int n = 0;
        for (HeapUse use : heap) {
            x[n] = axis.x(use.time());
            y[n] = top + height - (double) use.usedBytes() / max * (height - 1);
            n++;
        }
        fillAndLine(g, x, y, n, top + height, "chart-1");
    }

    private void fillAndLine(GraphicsContext g, double[] x, double[] y, int n, double bottom, String token) {
        Color colour = palette.get(token);
        double alpha = g.getGlobalAlpha();
        g.setStroke(colour);
        g.setLineWidth(1.25 * palette.scale());
        g.setLineDashes();
        g.strokePolyline(x, y, n);
        x[n] = x[n - 1];
        y[n] = bottom;
        x[n + 1] = x[0];
        y[n + 1] = bottom;
        g.setFill(colour);
        g.setGlobalAlpha(alpha * FILL);
        g.fillPolygon(x, y, n + 2);
        g.setGlobalAlpha(alpha);
    }

    private void pauses(GraphicsContext g, List<GcPause> pauses, Brush axis, double top, double height) {
        long max = pauses.stream().mapToLong(GcPause::nanos).max().orElse(0);
        if (max <= 0) {
            return;
        }
        g.setFill(palette.get("chart-7"));
        double width = 2 * palette.scale();
        for (GcPause pause : pauses) {
            double h = Math.max(width, (double) pause.nanos() / max * height);
            g.fillRect(axis.x(pause.start()) - width / 2, top + height - h, width, h);
        }
    }

    private void axis(GraphicsContext g, Scene scene, double height) {
        double scale = palette.scale();
        double top = scene.lanes.axisTop();
        TimeRange whole = scene.brush.whole();
        long step = AxisTicks.step(whole, scene.brush.width(), 84 * scale);
        g.setFont(palette.font("axis"));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        long[] times = AxisTicks.at(whole, step);
        double[] x = Arrays.stream(times).mapToDouble(scene.brush::x).toArray();
        String[] labels = Arrays.stream(times)
                .mapToObj(t -> step < SECOND ? scene.clock.timeWithMillis(t) : scene.clock.time(t))
                .toArray(String[]::new);
        int longest = Arrays.stream(labels).mapToInt(String::length).max().orElse(0);
        double room = longest * palette.font("axis").getSize() * MONO_WIDTH;
        double[] left = AxisTicks.labels(x, room, scene.brush.width(), 8 * scale);
        for (int i = 0; i < times.length; i++) {
            g.setFill(palette.get("line-subtle"));
            g.fillRect(x[i], top, 1, 3 * scale);
            if (!Double.isNaN(left[i])) {
                g.setFill(palette.get("text-muted"));
                g.fillText(labels[i], left[i], (top + height) / 2 + scale);
            }
        }
    }

    private void brush(GraphicsContext g, Scene scene, TimeRange part) {
        double scale = palette.scale();
        double left = Math.round(scene.brush.x(part.start()));
        double right = Math.round(scene.brush.x(part.end()));
        double bottom = scene.lanes.axisTop();
        g.setStroke(palette.get("accent"));
        g.setLineWidth(1);
        g.setLineDashes();
        g.strokeRect(left + 0.5, 0.5, Math.max(1, right - left - 1), bottom - 1);
        double w = HANDLE_WIDTH * scale;
        double h = Math.min(HANDLE_HEIGHT * scale, bottom);
        g.setFill(palette.get("accent"));
        g.fillRoundRect(left - w / 2, (bottom - h) / 2, w, h, w, w);
        g.fillRoundRect(right - w / 2, (bottom - h) / 2, w, h, w, w);
        String label = scene.clock.time(part.start()) + Numbers.EN_DASH + scene.clock.time(part.end());
        g.setFont(palette.font("mono-small"));
        double textWidth = label.length() * palette.font("mono-small").getSize() * MONO_WIDTH + 12 * scale;
        double x = Math.clamp(left + 6 * scale, 0, Math.max(0, scene.brush.width() - textWidth));
        g.setFill(palette.get("bg-raised"));
        g.fillRoundRect(x, 4 * scale, textWidth, 17 * scale, 6 * scale, 6 * scale);
        g.setFill(palette.get("text"));
        g.setTextBaseline(VPos.CENTER);
        g.fillText(label, x + 6 * scale, 12.5 * scale);
    }

    private void flags(GraphicsContext g, Scene scene) {
        double scale = palette.scale();
        g.setStroke(palette.get("text"));
        g.setFill(palette.get("text"));
        g.setLineCap(StrokeLineCap.BUTT);
        g.setFont(palette.font("mono-small"));
        g.setTextBaseline(VPos.TOP);
        for (Flags.Flag flag : scene.flags) {
            double x = flag.x();
            g.setLineWidth(1);
            g.setLineDashes(3, 3);
            g.strokeLine(x, 6 * scale, x, scene.lanes.axisTop());
            double half = 4.5 * scale;
            g.fillPolygon(new double[] {x - half, x + half, x}, new double[] {1, 1, 8 * scale}, 3);
            if (flag.instants().size() > 1) {
                String label = scene.dumpsLabel.replace(
                        "#", Integer.toString(flag.instants().size()));
                double width = label.length() * palette.font("mono-small").getSize() * MONO_WIDTH;
                boolean fits = x + half + 4 * scale + width < scene.brush.width() + scene.inset;
                g.setTextAlign(fits ? TextAlignment.LEFT : TextAlignment.RIGHT);
                g.fillText(label, fits ? x + half + 4 * scale : x - half - 4 * scale, 2 * scale);
            }
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.setLineDashes();
    }

    /** The flag under a pixel, if any. */
    static Flags.@Nullable Flag flagAt(List<Flags.Flag> flags, double x, double reach) {
        return flags.stream()
                .filter(f -> Math.abs(f.x() - x) <= reach)
                .findFirst()
                .orElse(null);
    }
}
