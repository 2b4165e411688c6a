package dev.auger.views.events;

import dev.auger.analysis.events.EventSeries;
import dev.auger.analysis.series.Bins;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.Palette;
import dev.auger.views.text.Clock;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws series: stacked bars where values add up, lines where they do not. */
final class SeriesPainter {

    private static final int SERIES_COLOURS = 7;
    /** More points than this and their marks run into each other. */
    private static final int MARKED = 80;
    /** Width of a character of the mono font over its size. */
    private static final double MONO_WIDTH = 0.6;

    private final Palette palette;
    private double left;
    private double right;

    SeriesPainter(Palette palette) {
        this.palette = palette.with(
                "chart-1",
                "chart-2",
                "chart-3",
                "chart-4",
                "chart-5",
                "chart-6",
                "chart-7",
                "chart-8",
                "text",
                "text-muted",
                "line-subtle",
                "line-strong",
                "accent",
                "focus",
                "bg-surface");
    }

    /** Style class and colour of a series. */
    String token(EventSeries series, int index) {
        boolean other = series.hasOther() && index == series.names().size() - 1;
        return other ? "chart-8" : "chart-" + (1 + index % SERIES_COLOURS);
    }

    /** The bin under a pixel, or -1 beside the chart. */
    int bin(double x, Bins bins) {
        return x < left || x > right ? -1 : nearest(x, bins);
    }

    int nearest(double x, Bins bins) {
        double fraction = right <= left ? 0 : (x - left) / (right - left);
        return Math.clamp((long) Math.floor(fraction * bins.count()), 0, bins.count() - 1);
    }

    /** The middle of a bin. */
    double x(int bin, Bins bins) {
        return left + (bin + 0.5) * (right - left) / bins.count();
    }

    void paint(
            GraphicsContext g,
            double width,
            double height,
            EventSeries series,
            @Nullable Content content,
            Clock clock,
            int from,
            int to) {
        double scale = palette.scale();
        double top = 20 * scale;
        double bottom = height - 20 * scale;
        AmountAxis axis =
                AmountAxis.of(content, series.highest(), (int) Math.clamp((bottom - top) / (34 * scale), 1, 6));
        g.setFont(palette.font("axis"));
        double letter = g.getFont().getSize() * MONO_WIDTH;
        int longest = 0;
        for (int i = 0; i <= axis.ticks(); i++) {
            longest = Math.max(longest, axis.label(axis.tick(i)).length());
        }
        left = Math.max(40 * scale, 16 * scale + longest * letter + 8 * scale);
        right = width - 16 * scale;
        if (right - left < 20 || bottom - top < 10) {
            return;
        }
        cursor(g, series.bins(), from, to, top, bottom);
        grid(g, axis, top, bottom);
        times(g, series.bins(), clock, bottom, height);
        if (series.aggregate().additive()) {
            bars(g, series, axis, top, bottom);
        } else {
            lines(g, series, axis, top, bottom);
        }
    }

    private void grid(GraphicsContext g, AmountAxis axis, double top, double bottom) {
        double scale = palette.scale();
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (int i = 0; i <= axis.ticks(); i++) {
            double y = Math.round(bottom - axis.tick(i) / axis.top() * (bottom - top));
            g.setFill(palette.get("line-subtle"));
            g.fillRect(left, y, right - left, 1);
            g.setFill(palette.get("text-muted"));
            g.fillText(axis.label(axis.tick(i)), left - 8 * scale, y);
        }
        if (!axis.unit().isEmpty()) {
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(axis.unit(), 16 * scale, top - 12 * scale);
        }
    }

    private void times(GraphicsContext g, Bins bins, Clock clock, double bottom, double height) {
        TimeRange whole = new TimeRange(bins.start(), bins.end());
        TimeAxis.paint(g, palette, clock, whole, 1, left, right, bottom, height);
    }

    private void bars(GraphicsContext g, EventSeries series, AmountAxis axis, double top, double bottom) {
        int count = series.bins().count();
        double each = (right - left) / count;
        double gap = each >= 4 ? 1 : 0;
        for (int bin = 0; bin < count; bin++) {
            double x = left + bin * each;
            double y = bottom;
            for (int s = 0; s < series.names().size(); s++) {
                double h = series.values()[s][bin] / axis.top() * (bottom - top);
                if (h > 0) {
                    // What is there is seen, be it ever so little.
                    double drawn = Math.max(h, 1);
                    g.setFill(palette.get(token(series, s)));
                    g.fillRect(x, y - drawn, Math.max(1, each - gap), drawn);
                    y -= h;
                }
            }
        }
    }

    private void lines(GraphicsContext g, EventSeries series, AmountAxis axis, double top, double bottom) {
        double scale = palette.scale();
        // The largest is drawn last, so that it lies on top.
        for (int s = series.names().size() - 1; s >= 0; s--) {
            double[] values = series.values()[s];
            Color colour = palette.get(token(series, s));
            g.setStroke(colour);
            g.setFill(colour);
            g.setLineWidth(1.5 * scale);
            long points = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
            double r = 2 * scale;
            boolean begun = false;
            g.beginPath();
            for (int bin = 0; bin < values.length; bin++) {
                if (!Double.isNaN(values[bin])) {
                    double x = x(bin, series.bins());
                    double y = bottom - Math.max(0, values[bin]) / axis.top() * (bottom - top);
                    if (begun) {
                        g.lineTo(x, y);
                    } else {
                        g.moveTo(x, y);
                        begun = true;
                    }
                    if (points <= MARKED) {
                        g.fillOval(x - r, y - r, 2 * r, 2 * r);
                    }
                }
            }
            g.stroke();
        }
    }

    private void cursor(GraphicsContext g, Bins bins, int from, int to, double top, double bottom) {
        if (from < 0 || to < 0) {
            return;
        }
        double each = (right - left) / bins.count();
        double x = left + Math.min(from, to) * each;
        double w = Math.max(1, (Math.abs(to - from) + 1) * each);
        Color accent = palette.get("accent");
        g.setFill(Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.18));
        g.fillRect(x, top, w, bottom - top);
    }

    void focus(GraphicsContext g, double width, double height) {
        g.setStroke(palette.get("focus"));
        g.setLineWidth(2);
        g.strokeRect(1, 1, width - 2, height - 2);
    }
}
