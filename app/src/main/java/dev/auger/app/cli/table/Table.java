package dev.auger.app.cli.table;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns. The last column is not padded, so lines do not end in blanks. */
public final class Table {

    /** Which side of its column a cell stands at. */
    public enum Side {
        LEFT,
        RIGHT
    }

    private record Column(String head, Side side) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    /** Adds a column of words. */
    public Table left(String head) {
        columns.add(new Column(head, Side.LEFT));
        return this;
    }

    /** Adds a column of figures. */
    public Table right(String head) {
        columns.add(new Column(head, Side.RIGHT));
        return this;
    }

    /** Adds a row; one cell a column. */
    public void row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(cells.clone());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Heads and rows, each indented by {@code indent} blanks. */
    public void print(Appendable out, int indent) throws java.io.IOException {
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = width(columns.get(c).head);
            for (String[] row : rows) {
                widths[c] = Math.max(widths[c], width(row[c]));
            }
        }
        String[] heads = columns.stream().map(Column::head).toArray(String[]::new);
        line(out, indent, widths, heads);
        for (String[] row : rows) {
            line(out, indent, widths, row);
        }
    }

    private void line(Appendable out, int indent, int[] widths, String[] cells) throws java.io.IOException {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (int c = 0; c < cells.length; c++) {
            int gap = widths[c] - width(cells[c]);
            boolean right = columns.get(c).side == Side.RIGHT;
            if (right) {
                line.append(" ".repeat(gap));
            }
            line.append(cells[c]);
            if (c < cells.length - 1) {
                line.append(" ".repeat(right ? 2 : gap + 2));
            }
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** Columns a text takes on a terminal: East Asian wide characters take two, combining marks none. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            width += wide(c) ? 2 : 1;
        }
        return width;
    }

    /** The wide and full-width blocks of Unicode's EastAsianWidth that class and thread names can hold. */
    private static boolean wide(int c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f
                        || c >= 0xac00 && c <= 0xd7a3
                        || c >= 0xf900 && c <= 0xfaff
                        || c >= 0xfe30 && c <= 0xfe6f
                        || c >= 0xff00 && c <= 0xff60
                        || c >= 0xffe0 && c <= 0xffe6
                        || c >= 0x1f300 && c <= 0x1faff
                        || c >= 0x20000 && c <= 0x3fffd);
    }
}
