package dev.auger.views.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which columns are shown, in what order and how wide: what the user chose, widths wanted at a scale, room left over by weight, and
 * columns dropped from the right where there is not enough room. Pure arithmetic. The first column, which says what a row is about,
 * stays first and shown.
 */
final class ColumnLayout {

    private static final String ORDER = "order";
    private static final String HIDDEN = "hidden";
    private static final String WIDTH = "width";

    /** Widths a file may ask for. */
    private static final double LEAST = 16;

    private static final double MOST = 4000;

    private final Map<String, Double> userWidths = new TreeMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final List<String> order = new ArrayList<>();

    /** Remembers a width the user chose, in pixels at a scale of 100 %. */
    void resize(Column column, double width) {
        userWidths.put(column.id(), Math.max(column.minWidth(), width));
    }

    void forget(Column column) {
        userWidths.remove(column.id());
    }

    /** The columns to show, in the user's order; those the user never moved stay behind their neighbour. */
    List<Column> arranged(List<Column> columns) {
        List<Column> all = new ArrayList<>(inOrder(columns));
        all.removeIf(c -> isHidden(c, columns));
        return List.copyOf(all);
    }

    /** All columns in the user's order. */
    List<Column> inOrder(List<Column> columns) {
        if (order.isEmpty() || columns.isEmpty()) {
            return columns;
        }
        List<Column> sorted = new ArrayList<>();
        Map<String, Column> known = new TreeMap<>();
        columns.forEach(c -> known.put(c.id(), c));
        sorted.add(columns.getFirst());
        for (String id : order) {
            Column column = known.get(id);
            if (column != null && !sorted.contains(column)) {
                sorted.add(column);
            }
        }
        for (int i = 1; i < columns.size(); i++) {
            if (!sorted.contains(columns.get(i))) {
                sorted.add(sorted.indexOf(columns.get(i - 1)) + 1, columns.get(i));
            }
        }
        return sorted;
    }

    boolean isHidden(Column column, List<Column> columns) {
        return hidden.contains(column.id()) && !column.equals(columns.getFirst());
    }

    void setHidden(Column column, boolean hide) {
        if (hide) {
            hidden.add(column.id());
        } else {
            hidden.remove(column.id());
        }
    }

    /** Moves a column by places among all of them, hidden ones included; the first one stays. */
    void move(Column column, int by, List<Column> columns) {
        List<Column> now = new ArrayList<>(inOrder(columns));
        int at = now.indexOf(column);
        if (at > 0) {
            now.remove(at);
            now.add(Math.clamp((long) at + by, 1, now.size()), column);
            order.clear();
            now.forEach(c -> order.add(c.id()));
        }
    }

    /** As wide as it is shown or would be, in pixels at a scale of 100 %. */
    void widen(Column column, double by) {
        resize(column, wanted(column) + by);
    }

    /** Forgets everything the user chose. */
    void reset() {
        userWidths.clear();
        hidden.clear();
        order.clear();
    }

    /** What the user chose as a line of text for {@link #restore}; empty for nothing. */
    String stored() {
        List<String> parts = new ArrayList<>();
        if (!order.isEmpty()) {
            parts.add(ORDER + '=' + String.join(",", order));
        }
        if (!hidden.isEmpty()) {
            parts.add(HIDDEN + '=' + String.join(",", hidden));
        }
        if (!userWidths.isEmpty()) {
            List<String> widths = new ArrayList<>();
            userWidths.forEach((id, width) -> widths.add(id + ':' + Math.round(width)));
            parts.add(WIDTH + '=' + String.join(",", widths));
        }
        return String.join(";", parts);
    }

    /** Takes over what was stored; what cannot be understood is left out. */
    void restore(String stored) {
        reset();
        for (String part : stored.split(";")) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                continue;
            }
            List<String> values = List.of(part.substring(equals + 1).split(","));
            switch (part.substring(0, equals)) {
                case ORDER -> order.addAll(values);
                case HIDDEN -> hidden.addAll(values);
                case WIDTH -> values.forEach(this::restoreWidth);
                default -> {}
            }
        }
    }

    private void restoreWidth(String value) {
        int colon = value.lastIndexOf(':');
        if (colon > 0) {
            try {
                int width = Integer.parseInt(value.substring(colon + 1));
                userWidths.put(value.substring(0, colon), Math.clamp((double) width, LEAST, MOST));
            } catch (NumberFormatException notOurs) {
                // Somebody wrote into the file; the column has its usual width.
            }
        }
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
