package dev.auger.views.events;

import dev.auger.analysis.events.HeatMap;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.Palette;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws a heat map: time to the right, parts of a column upwards, the more the stronger the colour. */
final class HeatPainter {

    private static final double FAINTEST = 0.16;
    private static final int PARTS = 4;

    private final Palette palette;
    private double left;
    private double right;
    private double top;
    private double bottom;

    HeatPainter(Palette palette) {
        this.palette = palette.with(
                "chart-2", "text", "text-muted", "line-subtle", "line-strong", "accent", "focus", "bg-sunken");
    }

    /** A cell of a heat map. */
    record Cell(int column, int slot) {}

    /** The nearest cell to a pixel. */
    Cell cell(double x, double y, HeatMap map) {
        double across = right <= left ? 0 : (x - left) / (right - left) * map.columns();
        double up = bottom <= top ? 0 : (bottom - y) / (bottom - top) * map.slots();
        return new Cell(
                Math.clamp((long) Math.floor(across), 0, map.columns() - 1),
                Math.clamp((long) Math.floor(up), 0, map.slots() - 1));
    }

    boolean inside(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    double x(Cell cell, HeatMap map) {
        return left + (cell.column() + 0.5) * (right - left) / map.columns();
    }

    double y(Cell cell, HeatMap map) {
        return bottom - (cell.slot() + 0.5) * (bottom - top) / map.slots();
    }

    void paint(GraphicsContext g, double width, double height, HeatMap map, Clock clock) {
        double scale = palette.scale();
        g.setFont(palette.font("axis"));
        left = 56 * scale;
        right = width - 16 * scale;
        top = 8 * scale;
        bottom = height - 20 * scale;
        if (right - left < 20 || bottom - top < 10) {
            return;
        }
        // A column is a block even where there are few of them.
        right = Math.min(right, left + map.columns() * 24 * scale);
        g.setFill(palette.get("bg-sunken"));
        g.fillRect(left, top, right - left, bottom - top);
        cells(g, map);
        parts(g, map);
        times(g, map, clock, height);
    }

    private void cells(GraphicsContext g, HeatMap map) {
        Color full = palette.get("chart-2");
        double w = (right - left) / map.columns();
        double h = (bottom - top) / map.slots();
        double logMax = Math.log1p(map.max());
        for (int column = 0; column < map.columns(); column++) {
            double x = Math.round(left + column * w);
            double cellWidth = Math.max(1, Math.round(left + (column + 1) * w) - x - (w >= 6 ? 1 : 0));
            for (int slot = 0; slot < map.slots(); slot++) {
                int count = map.count(column, slot);
                if (count > 0) {
                    // By the logarithm: one burst must not make all else invisible.
                    double share = FAINTEST + (1 - FAINTEST) * Math.log1p(count) / logMax;
                    double y = Math.round(bottom - (slot + 1) * h);
                    double cellHeight = Math.max(1, Math.round(bottom - slot * h) - y);
                    g.setFill(Color.color(full.getRed(), full.getGreen(), full.getBlue(), Math.min(1, share)));
                    g.fillRect(x, y, cellWidth, cellHeight);
                }
            }
        }
    }

    private void parts(GraphicsContext g, HeatMap map) {
        double scale = palette.scale();
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i <= PARTS; i++) {
            double y = bottom - (bottom - top) * i / PARTS;
            g.setFill(palette.get("text-muted"));
            String label = i == 0 ? "0" : Numbers.nanos(map.columnNanos() * i / PARTS);
            double at = i == 0 ? y - 4 * scale : i == PARTS ? y + 4 * scale : y;
            g.fillText(label, left - 6 * scale, at);
        }
    }

    private void times(GraphicsContext g, HeatMap map, Clock clock, double height) {
        TimeRange whole = new TimeRange(map.start(), map.start() + map.columns() * map.columnNanos());
        TimeAxis.paint(g, palette, clock, whole, map.columnNanos(), left, right, bottom, height);
    }

    /** Outlines the cells from one to another, in the order of time. */
    void selection(GraphicsContext g, HeatMap map, Cell a, Cell b) {
        double w = (right - left) / map.columns();
        double h = (bottom - top) / map.slots();
        double x = left + Math.min(a.column(), b.column()) * w;
        double y = bottom - (Math.max(a.slot(), b.slot()) + 1) * h;
        g.setStroke(palette.get("text"));
        g.setLineWidth(1.5 * palette.scale());
        g.strokeRect(x, y, (Math.abs(a.column() - b.column()) + 1) * w, (Math.abs(a.slot() - b.slot()) + 1) * h);
    }

    void focus(GraphicsContext g, double width, double height) {
        g.setStroke(palette.get("focus"));
        g.setLineWidth(2);
        g.strokeRect(1, 1, width - 2, height - 2);
    }
}
