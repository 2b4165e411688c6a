package dev.auger.views.gc;

import dev.auger.analysis.gc.GcColumns;
import dev.auger.analysis.gc.LiveFloor;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.Palette;
import dev.auger.views.ribbon.AxisTicks;
import dev.auger.views.text.Numbers;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws heap in use above and pauses below, over one time axis. */
final class GcPainter {

    static final double LEFT = 76;
    static final double RIGHT = 16;
    private static final double TOP = 10;
    private static final double AXIS = 20;
    private static final double GAP = 12;
    private static final double PAUSES = 0.3;
    private static final double LABELS_APART = 96;

    private final Palette palette;

    GcPainter(Palette palette) {
        this.palette = palette.with(
                "chart-1", "chart-3", "chart-7", "text", "text-muted", "line-subtle", "accent", "focus", "warn");
    }

    /** Pixels between the edges of the plots. */
    double plotWidth(double width) {
        return Math.max(1, width - (LEFT + RIGHT) * palette.scale());
    }

    double left() {
        return LEFT * palette.scale();
    }

    /** Middle of a column. */
    double x(GcColumns columns, int column, double width) {
        return left() + (column + 0.5) * plotWidth(width) / columns.count();
    }

    int column(GcColumns columns, double x, double width) {
        return (int) Math.floor((x - left()) / plotWidth(width) * columns.count());
    }

    /** @param cursor column that is looked at, -1 for none */
    void paint(
            GraphicsContext g,
            double width,
            double height,
            GcColumns columns,
            @Nullable LiveFloor floor,
            GcClock clock,
            int cursor) {
        double scale = palette.scale();
        double top = TOP * scale;
        double bottom = height - AXIS * scale;
        boolean heap = columns.mostBytes() > 0;
        double split = heap ? bottom - (bottom - top) * PAUSES : top;
        double right = left() + plotWidth(width);
        if (heap) {
            double most = columns.mostBytes() * 1.08;
            level(g, Numbers.bytes(columns.mostBytes()), split - (split - top) / 1.08, right);
            level(g, Numbers.bytes(columns.mostBytes() / 2), split - (split - top) / 1.08 / 2, right);
            line(g, split, right);
            heap(g, columns, width, top, split, most);
            floor(g, floor, columns, width, top, split, most);
        }
        pauses(g, columns, width, heap ? split + GAP * scale : top, bottom, right);
        axis(g, columns.range(), clock, width, bottom);
        if (cursor >= 0) {
            g.setStroke(palette.get("accent"));
            g.setLineWidth(1);
            double x = Math.floor(x(columns, cursor, width)) + 0.5;
            g.strokeLine(x, top, x, bottom);
        }
    }

    /** A line that rises as memory is allocated and falls at each collection; what a collection left is the edge of an area. */
    private void heap(GraphicsContext g, GcColumns columns, double width, double top, double bottom, double most) {
        Color colour = palette.get("chart-1");
        double[] xs = new double[columns.count() + 2];
        double[] lows = new double[columns.count() + 2];
        double[] highs = new double[columns.count() + 2];
        int n = 0;
        for (int c = 0; c < columns.count(); c++) {
            if (columns.lowest()[c] >= 0) {
                xs[n] = x(columns, c, width);
                lows[n] = bottom - (bottom - top) * columns.lowest()[c] / most;
                highs[n] = columns.highest()[c] < 0 ? lows[n] : bottom - (bottom - top) * columns.highest()[c] / most;
                n++;
            }
        }
        if (n == 0) {
            return;
        }
        g.setStroke(colour);
        g.setLineWidth(palette.scale());
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                g.setGlobalAlpha(0.55);
                g.strokeLine(xs[i - 1], lows[i - 1], xs[i], highs[i]);
                g.setGlobalAlpha(1);
            }
            g.strokeLine(xs[i], highs[i], xs[i], lows[i]);
        }
        xs[n] = xs[n - 1];
        lows[n] = bottom;
        xs[n + 1] = xs[0];
        lows[n + 1] = bottom;
        g.setFill(colour.deriveColor(0, 1, 1, 0.16));
        g.fillPolygon(xs, lows, n + 2);
    }

    private void floor(
            GraphicsContext g,
            @Nullable LiveFloor floor,
            GcColumns columns,
            double width,
            double top,
            double bottom,
            double most) {
        if (floor == null || floor.points().size() < 2) {
            return;
        }
        g.setStroke(palette.get("text"));
        g.setLineWidth(2 * palette.scale());
        g.beginPath();
        for (LiveFloor.Point point : floor.points()) {
            double x = x(columns, columns.column(point.time()), width);
            g.lineTo(x, bottom - (bottom - top) * point.bytes() / most);
        }
        g.stroke();
    }

    private void pauses(GraphicsContext g, GcColumns columns, double width, double top, double bottom, double right) {
        long longest = columns.longestPause();
        line(g, bottom, right);
        if (longest <= 0) {
            return;
        }
        level(g, Numbers.nanos(longest), top, right);
        g.setFill(palette.get("chart-7"));
        double bar = Math.max(2 * palette.scale(), plotWidth(width) / columns.count());
        for (int c = 0; c < columns.count(); c++) {
            if (columns.pause()[c] > 0) {
                double h = Math.max(2, (bottom - top) * columns.pause()[c] / longest);
                g.fillRect(x(columns, c, width) - bar / 2, bottom - h, bar, h);
            }
        }
    }

    private void level(GraphicsContext g, String text, double y, double right) {
        line(g, y, right);
        g.setFont(palette.font("axis"));
        g.setFill(palette.get("text-muted"));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, left() - 8 * palette.scale(), y);
    }

    private void line(GraphicsContext g, double y, double right) {
        g.setFill(palette.get("line-subtle"));
        g.fillRect(left(), Math.floor(y), right - left(), 1);
    }

    private void axis(GraphicsContext g, TimeRange range, GcClock clock, double width, double bottom) {
        double plot = plotWidth(width);
        long step = AxisTicks.step(range, plot, LABELS_APART * palette.scale());
        g.setFont(palette.font("axis"));
        g.setFill(palette.get("text-muted"));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        double y = bottom + AXIS * palette.scale() / 2;
        // Days begin anywhere, processes at zero.
        TimeRange round = clock.dated()
                ? range
                : new TimeRange(Math.min(range.end(), Math.ceilDiv(range.start(), step) * step), range.end());
        for (long at : AxisTicks.at(round, step)) {
            double part = range.nanos() == 0 ? 0 : (double) (at - range.start()) / range.nanos();
            double x = left() + plot * part;
            if (x + LABELS_APART * palette.scale() * 0.7 <= width || at == range.start()) {
                g.fillText(clock.tick(at, step), x, y);
            }
        }
    }

    void focus(GraphicsContext g, double width, double height) {
        g.setStroke(palette.get("focus"));
        g.setLineWidth(2);
        g.strokeRect(1, 1, width - 2, height - 2);
    }
}
