package dev.auger.views.table;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The lines of a table as they stand under each other: a line's id is a row's index, or {@code ~group} for a group's own line.
 * Lines have one height, groups another, so a line's position is a sum of two products and no line's height is stored.
 */
final class VisibleRows {

    private final int[] ids;
    private final int[] groupLines;
    private final double rowHeight;
    private final double groupHeight;

    private VisibleRows(int[] ids, int[] groupLines, double rowHeight, double groupHeight) {
        this.ids = ids;
        this.groupLines = groupLines;
        this.rowHeight = rowHeight;
        this.groupHeight = groupHeight;
    }

    static VisibleRows of(RowOrder order, BitSet collapsed, double rowHeight, double groupHeight) {
        int[] groups = order.groups();
        if (groups.length == 0) {
            return new VisibleRows(order.rows(), new int[0], rowHeight, groupHeight);
        }
        int[] ids = new int[order.rows().length + groups.length];
        int[] groupLines = new int[groups.length];
        int n = 0;
        for (int i = 0; i < groups.length; i++) {
            groupLines[i] = n;
            ids[n++] = ~groups[i];
            if (!collapsed.get(groups[i])) {
                int length = order.starts()[i + 1] - order.starts()[i];
                System.arraycopy(order.rows(), order.starts()[i], ids, n, length);
                n += length;
            }
        }
        return new VisibleRows(Arrays.copyOf(ids, n), groupLines, rowHeight, groupHeight);
    }

    int count() {
        return ids.length;
    }

    int id(int line) {
        return ids[line];
    }

    /** Line of an id, or -1 if it is filtered out or in a collapsed group. */
    int lineOf(int id) {
        for (int line = 0; line < ids.length; line++) {
            if (ids[line] == id) {
                return line;
            }
        }
        return -1;
    }

    double top(int line) {
        int at = Arrays.binarySearch(groupLines, line);
        int groupsBefore = at >= 0 ? at : -at - 1;
        return groupsBefore * groupHeight + (line - groupsBefore) * rowHeight;
    }

    double height(int line) {
        return ids[line] < 0 ? groupHeight : rowHeight;
    }

    /** Line at a distance from the top, the nearest one outside. */
    int lineAt(double y) {
        int low = 0;
        int high = ids.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (top(middle) <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
