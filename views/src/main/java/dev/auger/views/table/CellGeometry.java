package dev.auger.views.table;

/** Where the parts of a cell stand, shared by head and rows so that a figure stands under its head. Pixels at 100 %. */
final class CellGeometry {

    static final double PADDING = 8;
    static final double FIRST = 16;
    static final double EXPANDER = 16;
    static final double BAR_WIDTH = 28;
    static final double BAR_GAP = 6;
    static final double BAR_HEIGHT = 6;

    /** How wide a character of the figures is, all being alike; spaces between groups of digits are no wider. */
    private static final double CHARACTER = 7.2;

    private CellGeometry() {}

    /** Room a figure needs at most. */
    static double figure(String figure) {
        return figure.length() * CHARACTER;
    }

    /** Left edge of a cell's content. */
    static double left(boolean first, boolean expanders, double scale) {
        return (first ? FIRST + (expanders ? EXPANDER : 0) : PADDING) * scale;
    }

    /** Room a cell keeps free at its right. */
    static double right(Column column, double scale) {
        return (PADDING + (column.hasBar() ? BAR_WIDTH + BAR_GAP : 0)) * scale;
    }
}
