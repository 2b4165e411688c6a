package dev.auger.views.table;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows: rows 0 to {@code rows - 1}, perhaps in groups, and columns that are functions of a row's index. Immutable;
 * its functions are called from workers too, so they read frozen data only.
 *
 * @param groups number of groups, 0 for a flat table; groups without a row in view are not shown
 * @param groupOf group of a row, 0 to {@code groups - 1}
 * @param columns from left to right; the first carries the expanders of groups
 * @param filter whether a row passes a filter, or null to look into all texts of the columns
 * @param rowKey identity of a row that outlives this model, so that the selection survives an update; null where rows have none
 * @param groupKey the same for groups, so that collapsed groups stay collapsed
 * @param sorter sorts the rows of a flat table, or null to sort by the columns' texts and figures
 */
public record TableModel(
        int rows,
        int groups,
        IntUnaryOperator groupOf,
        List<Column> columns,
        @Nullable BiPredicate<RowFilter, Integer> filter,
        @Nullable IntFunction<String> rowKey,
        @Nullable IntFunction<String> groupKey,
        @Nullable RowSorter sorter) {

    public static final TableModel EMPTY = flat(0, List.of());

    public TableModel {
        columns = List.copyOf(columns);
    }

    public static TableModel flat(int rows, List<Column> columns) {
        return new TableModel(rows, 0, row -> -1, columns, null, null, null, null);
    }

    public static TableModel grouped(int rows, int groups, IntUnaryOperator groupOf, List<Column> columns) {
        return new TableModel(rows, groups, groupOf, columns, null, null, null, null);
    }

    public TableModel withFilter(BiPredicate<RowFilter, Integer> newFilter) {
        return new TableModel(rows, groups, groupOf, columns, newFilter, rowKey, groupKey, sorter);
    }

    public TableModel withKeys(IntFunction<String> newRowKey, @Nullable IntFunction<String> newGroupKey) {
        return new TableModel(rows, groups, groupOf, columns, filter, newRowKey, newGroupKey, sorter);
    }

    /** The same, sorted by a sorter of its own. */
    public TableModel withSorter(RowSorter newSorter) {
        return new TableModel(rows, groups, groupOf, columns, filter, rowKey, groupKey, newSorter);
    }

    public Optional<Column> column(String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    boolean passes(RowFilter wanted, int row) {
        BiPredicate<RowFilter, Integer> own = filter;
        if (own != null) {
            return own.test(wanted, row);
        }
        for (Column column : columns) {
            if (wanted.test(column.text(row))) {
                return true;
            }
        }
        return false;
    }
}
