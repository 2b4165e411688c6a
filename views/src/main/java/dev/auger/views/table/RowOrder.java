package dev.auger.views.table;

import dev.auger.model.job.Job;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * The rows that pass a filter in sorted order. Without groups {@code groups} is empty; with groups the rows of
 * {@code groups[i]} are those from {@code starts[i]} to {@code starts[i + 1]}.
 */
public record RowOrder(int[] rows, int[] groups, int[] starts) {

    public static final RowOrder EMPTY = new RowOrder(new int[0], new int[0], new int[] {0});

    /** Filters, then sorts groups and the rows within them. Runs on a worker. */
    public static RowOrder of(TableModel model, SortOrder sort, RowFilter filter, Job job) {
        return of(model, sort, filter, RowFilter.NONE, job);
    }

    /** The same of the rows that pass both filters. */
    static RowOrder of(TableModel model, SortOrder sort, RowFilter filter, RowFilter find, Job job) {
        RowSorter sorter = model.sorter();
        if (sorter != null && model.groups() == 0 && filter.isEmpty() && find.isEmpty()) {
            int[] sorted = sorter.order(sort, job);
            return new RowOrder(sorted, new int[0], new int[] {0, sorted.length});
        }
        int[] rows = filtered(model, filter, find, job);
        Optional<Column> column = model.column(sort.column());
        if (model.groups() == 0) {
            column.ifPresent(c -> sortRows(rows, 0, rows.length, c, sort.descending(), model.rows(), job));
            return new RowOrder(rows, new int[0], new int[] {0, rows.length});
        }
        return grouped(model, rows, column, sort.descending(), job);
    }

    private static int[] filtered(TableModel model, RowFilter filter, RowFilter find, Job job) {
        int[] rows = new int[model.rows()];
        int n = 0;
        for (int row = 0; row < rows.length; row++) {
            if ((row & 0x3ff) == 0) {
                job.check();
            }
            if ((filter.isEmpty() || model.passes(filter, row)) && (find.isEmpty() || model.passes(find, row))) {
                rows[n++] = row;
            }
        }
        return n == rows.length ? rows : java.util.Arrays.copyOf(rows, n);
    }

    private static RowOrder grouped(TableModel model, int[] rows, Optional<Column> column, boolean down, Job job) {
        int[] count = new int[model.groups()];
        for (int row : rows) {
            count[model.groupOf().applyAsInt(row)]++;
        }
        int[] groups = new int[model.groups()];
        int n = 0;
        for (int g = 0; g < count.length; g++) {
            if (count[g] > 0) {
                groups[n++] = g;
            }
        }
        groups = java.util.Arrays.copyOf(groups, n);
        if (column.isPresent()) {
            Column c = column.get();
            IntBinaryOperator compare = c.isFigure()
                    ? byValue(c::groupValue, model.groups(), groups, down)
                    : byText(c::groupText, model.groups(), groups, down);
            IndexSort.sort(groups, 0, groups.length, compare, job);
        }
        int[] starts = new int[n + 1];
        int[] next = new int[model.groups()];
        for (int i = 0; i < n; i++) {
            starts[i + 1] = starts[i] + count[groups[i]];
            next[groups[i]] = starts[i];
        }
        int[] placed = new int[rows.length];
        for (int row : rows) {
            placed[next[model.groupOf().applyAsInt(row)]++] = row;
        }
        if (column.isPresent()) {
            for (int i = 0; i < n; i++) {
                sortRows(placed, starts[i], starts[i + 1], column.get(), down, model.rows(), job);
            }
        }
        return new RowOrder(placed, groups, starts);
    }

    private static void sortRows(int[] rows, int from, int to, Column c, boolean down, int size, Job job) {
        if (c.hasOrder()) {
            long[] keys = new long[to - from];
            for (int i = from; i < to; i++) {
                keys[i - from] = c.order(rows[i], down);
            }
            KeySort.sort(rows, from, keys, job);
            return;
        }
        int[] part = java.util.Arrays.copyOfRange(rows, from, to);
        IntBinaryOperator compare = byText(c::text, size, part, down);
        IndexSort.sort(part, 0, part.length, compare, job);
        System.arraycopy(part, 0, rows, from, part.length);
    }

    /** Keys are read once, for a text or figure may cost more to make than a comparison. */
    private static IntBinaryOperator byValue(IntToDoubleFunction value, int size, int[] wanted, boolean down) {
        if (wanted.length < size / 8) {
            return (a, b) -> compare(value.applyAsDouble(a), value.applyAsDouble(b), down);
        }
        double[] keys = new double[size];
        for (int i : wanted) {
            keys[i] = value.applyAsDouble(i);
        }
        return (a, b) -> compare(keys[a], keys[b], down);
    }

    private static IntBinaryOperator byText(IntFunction<String> text, int size, int[] wanted, boolean down) {
        if (wanted.length < size / 8) {
            return (a, b) -> compare(text.apply(a), text.apply(b), down);
        }
        String[] keys = new String[size];
        for (int i : wanted) {
            keys[i] = text.apply(i);
        }
        return (a, b) -> compare(keys[a], keys[b], down);
    }

    private static int compare(String a, String b, boolean down) {
        int result = a.compareToIgnoreCase(b);
        return down ? -result : result;
    }

    private static int compare(double a, double b, boolean down) {
        // What is not known stands last in either direction.
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Boolean.compare(Double.isNaN(a), Double.isNaN(b));
        }
        int result = Double.compare(a, b);
        return down ? -result : result;
    }
}
