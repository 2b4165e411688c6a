package dev.auger.views.paint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Boxes in rows of one height. Pixels of a box are the same from its upper rounded corners to its lower ones, so each row is drawn as a few
 * lines only, which are then copied to all the lines of the picture: thousands of boxes a few pixels wide cost a line each instead of one for
 * every line they are high. First all boxes are given, then {@link #finish} is called, then {@link #copyTo} for each row.
 *
 * <p>A row has a line for each pixel of the radius, from the edge inwards, and one for everything between. Boxes with rounded corners are few,
 * because they are wide; they are drawn at the end, over copies of the line that has all others.
 */
public final class BoxRows {

    private Raster lines = new Raster(1, 1);
    private int rows;
    private int radius;
    private int[] from = {};
    private int[] to = {};
    private int[] roundRow = new int[1024];
    private int[] roundColour = new int[1024];
    private double[] roundLeft = new double[1024];
    private double[] roundRight = new double[1024];
    private int rounds;

    private BoxRows() {}

    /**
     * Nothing drawn in so many rows; the memory of known ones is used again where it fits.
     *
     * @param width of the picture in pixels
     * @param radius of corners in pixels
     */
    public static BoxRows clearedOr(@Nullable BoxRows known, int width, int rows, int radius) {
        BoxRows cleared = known == null ? new BoxRows() : known;
        int height = Math.max(1, rows * (radius + 1));
        if (cleared.lines.width() != width || cleared.lines.height() != height) {
            cleared.lines = new Raster(width, height);
            cleared.from = new int[rows];
            cleared.to = new int[rows];
        } else {
            cleared.lines.clear();
        }
        cleared.rows = rows;
        cleared.radius = radius;
        cleared.rounds = 0;
        Arrays.fill(cleared.from, Integer.MAX_VALUE);
        Arrays.fill(cleared.to, 0);
        return cleared;
    }

    private boolean reach(int row, double left, double right) {
        if (row < 0 || row >= rows) {
            return false;
        }
        from[row] = Math.min(from[row], (int) Math.floor(left));
        to[row] = Math.max(to[row], (int) Math.ceil(right));
        return true;
    }

    private int middle(int row) {
        return row * (radius + 1) + radius;
    }

    /** A box of whole pixels. */
    public void fill(int row, int left, int right, int argb) {
        if (reach(row, left, right)) {
            lines.fill(left, middle(row), right, middle(row) + 1, argb);
        }
    }

    /** A box whose left and right edges may lie inside of pixels. */
    public void box(int row, double left, double right, int argb) {
        if (reach(row, left, right)) {
            lines.box(left, middle(row), right, middle(row) + 1, argb);
        }
    }

    /** A box with rounded corners; for boxes at least twice as wide as the radius. */
    public void roundBox(int row, double left, double right, int argb) {
        // Corners lie on rounded pixels, which may be the one behind the right edge.
        if (!reach(row, left, right + 1)) {
            return;
        }
        if (rounds == roundRow.length) {
            roundRow = Arrays.copyOf(roundRow, rounds * 2);
            roundColour = Arrays.copyOf(roundColour, rounds * 2);
            roundLeft = Arrays.copyOf(roundLeft, rounds * 2);
            roundRight = Arrays.copyOf(roundRight, rounds * 2);
        }
        roundRow[rounds] = row;
        roundColour[rounds] = argb;
        roundLeft[rounds] = left;
        roundRight[rounds] = right;
        rounds++;
    }

    /** Draws what waits for all others. */
    public void finish() {
        for (int row = 0; row < rows; row++) {
            lines.copy(lines, middle(row), from[row], to[row], row * (radius + 1), middle(row));
        }
        for (int i = 0; i < rounds; i++) {
            double left = roundLeft[i];
            double right = roundRight[i];
            int middle = middle(roundRow[i]);
            for (int edge = 0; edge < radius; edge++) {
                lines.roundEdge(left, right, middle - radius + edge, edge, radius, roundColour[i]);
            }
            lines.box(left, middle, right, middle + 1, roundColour[i]);
        }
    }

    /** Copies a row to where it is in the picture; rows that are not more than twice as high as the radius lose their corners. */
    public void copyTo(Raster picture, int row, int top, int bottom) {
        if (to[row] == 0) {
            return;
        }
        int first = row * (radius + 1);
        int edges = bottom - top > 2 * radius ? radius : 0;
        for (int edge = 0; edge < edges; edge++) {
            picture.copy(lines, first + edge, from[row], to[row], top + edge, top + edge + 1);
            picture.copy(lines, first + edge, from[row], to[row], bottom - 1 - edge, bottom - edge);
        }
        picture.copy(lines, first + radius, from[row], to[row], top + edges, bottom - edges);
    }
}
