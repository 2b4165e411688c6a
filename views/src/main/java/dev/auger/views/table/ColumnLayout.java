package dev.auger.views.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How wide columns are: widths wanted at a scale, room left over by weight, and columns dropped from the right where there is not
 * enough room. Pure arithmetic.
 */
final class ColumnLayout {

    private final Map<String, Double> userWidths = new HashMap<>();

    /** Remembers a width the user chose, in pixels at a scale of 100 %. */
    void resize(Column column, double width) {
        userWidths.put(column.id(), Math.max(column.minWidth(), width));
    }

    void forget(Column column) {
        userWidths.remove(column.id());
    }

    private double wanted(Column column) {
        return userWidths.getOrDefault(column.id(), column.width());
    }

    /**
     * Widths in pixels; 0 for a column that is dropped.
     *
     * @param scale pixels for one pixel at 100 %
     * @param room width of all
     */
    double[] widths(List<Column> columns, double scale, double room) {
        double[] widths = new double[columns.size()];
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = wanted(columns.get(i)) * scale;
            sum += widths[i];
        }
        sum = shrink(columns, widths, sum, scale, room);
        for (int i = widths.length - 1; i > 0 && sum > room; i--) {
            if (!columns.get(i).keep()) {
                sum -= widths[i];
                widths[i] = 0;
            }
        }
        if (sum > room && widths.length > 0) {
            double least = columns.getFirst().minWidth() * scale;
            widths[0] = Math.max(least, widths[0] - (sum - room));
        }
        spread(columns, widths, room);
        return widths;
    }

    /** Growing columns give first, down to their least width. */
    private static double shrink(List<Column> columns, double[] widths, double sum, double scale, double room) {
        double left = sum;
        for (int i = widths.length - 1; i >= 0 && left > room; i--) {
            Column column = columns.get(i);
            if (column.grow() > 0) {
                double give = Math.min(left - room, Math.max(0, widths[i] - column.minWidth() * scale));
                widths[i] -= give;
                left -= give;
            }
        }
        return left;
    }

    private static void spread(List<Column> columns, double[] widths, double room) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            sum += widths[i];
            weights += widths[i] > 0 ? columns.get(i).grow() : 0;
        }
        if (weights > 0 && sum < room) {
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > 0) {
                    widths[i] += (room - sum) * columns.get(i).grow() / weights;
                }
            }
        }
    }
}
