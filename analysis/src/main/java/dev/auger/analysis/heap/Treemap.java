package dev.auger.analysis.heap;

import java.util.ArrayList;
import java.util.List;

/**
 * Squarified treemap: rectangles whose areas are to each other as their weights, as near to squares as rows allow (Bruls,
 * Huizing, van Wijk, "Squarified treemaps", 2000). A pure function.
 */
public final class Treemap {

    private Treemap() {}

    /** A rectangle; the order of the weights is kept. */
    public record Cell(double x, double y, double width, double height) {

        public boolean contains(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }
    }

    /**
     * Fills a rectangle.
     *
     * @param weights falling and not negative; a weight of 0 gets an empty cell
     * @return a cell for each weight
     */
    public static List<Cell> squarify(double[] weights, double x, double y, double width, double height) {
        List<Cell> cells = new ArrayList<>(weights.length);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double perArea = total <= 0 || width <= 0 || height <= 0 ? 0 : width * height / total;
        Cell free = new Cell(x, y, Math.max(0, width), Math.max(0, height));
        int from = 0;
        while (from < weights.length) {
            int to = rowEnd(weights, from, perArea, Math.min(free.width(), free.height()));
            free = row(weights, from, to, perArea, free, cells);
            from = to;
        }
        return cells;
    }

    /** Takes weights into the row while that makes its worst aspect ratio no worse. */
    private static int rowEnd(double[] weights, int from, double perArea, double side) {
        double sum = 0;
        double worst = Double.POSITIVE_INFINITY;
        for (int i = from; i < weights.length; i++) {
            sum += weights[i] * perArea;
            double largest = weights[from] * perArea;
            double smallest = weights[i] * perArea;
            double ratio = smallest <= 0
                    ? Double.POSITIVE_INFINITY
                    : Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
            if (i > from && ratio > worst) {
                return i;
            }
            worst = ratio;
        }
        return weights.length;
    }

    /** Lays a row along the shorter side and returns what stays free. */
    private static Cell row(double[] weights, int from, int to, double perArea, Cell free, List<Cell> cells) {
        double area = 0;
        for (int i = from; i < to; i++) {
            area += weights[i] * perArea;
        }
        boolean column = free.width() >= free.height();
        double side = column ? free.height() : free.width();
        double depth = side <= 0 ? 0 : area / side;
        double at = column ? free.y() : free.x();
        for (int i = from; i < to; i++) {
            double length = depth <= 0 ? 0 : weights[i] * perArea / depth;
            cells.add(column ? new Cell(free.x(), at, depth, length) : new Cell(at, free.y(), length, depth));
            at += length;
        }
        return column
                ? new Cell(free.x() + depth, free.y(), Math.max(0, free.width() - depth), free.height())
                : new Cell(free.x(), free.y() + depth, free.width(), Math.max(0, free.height() - depth));
    }
}
