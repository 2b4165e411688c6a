package dev.auger.views.table;

/** Where the parts of a cell stand, shared by head and rows so that a figure stands under its head. Pixels at 100 %. */
final class CellGeometry {

    static final double PADDING = 8;
    static final double FIRST = 16;
    static final double EXPANDER = 16;
    static final double BAR_WIDTH = 28;
    static final double BAR_GAP = 6;
    static final double BAR_HEIGHT = 6;

    private CellGeometry() {}

    /** Left edge of a cell's content. */
    static double left(boolean first, boolean expanders, double scale) {
        return (first ? FIRST + (expanders ? EXPANDER : 0) : PADDING) * scale;
    }

    /** Room a cell keeps free at its right. */
    static double right(Column column, double scale) {
        return (PADDING + (column.hasBar() ? BAR_WIDTH + BAR_GAP : 0)) * scale;
    }
}
