package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.query.HeapObject;
import dev.auger.analysis.heap.query.HeapQuery;
import dev.auger.analysis.heap.query.ObjectSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query, read on a worker.
 *
 * @param titles headings as the query has them
 * @param objects whether the columns are those of {@code *}
 * @param rows cells: null, a {@code Number}, a {@code String} or {@link Objects}
 * @param total rows there are, also beyond those kept
 */
record QueryAnswer(List<String> titles, boolean objects, List<@Nullable Object[]> rows, long total) {

    /** Rows that are kept and shown. */
    static final int MOST = 5000;

    private static final int LONGEST = 1000;
    private static final int MOST_NAMED = 5;

    /**
     * Objects in a cell.
     *
     * @param more how many are not named
     */
    record Objects(List<Linked> named, int more) {}

    static QueryAnswer of(HeapQuery query, HeapAnalysis analysis, Job job) {
        HeapSnapshot heap = analysis.heap();
        List<@Nullable Object[]> rows = new ArrayList<>();
        long total = query.run(
                analysis,
                MOST,
                row -> {
                    @Nullable Object[] cells = new Object[row.size()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = cell(heap, row.get(i));
                    }
                    rows.add(cells);
                },
                job);
        return new QueryAnswer(query.columns(), query.columns() == HeapQuery.ALL_COLUMNS, rows, total);
    }

    private static @Nullable Object cell(HeapSnapshot heap, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case HeapObject object -> new Objects(List.of(Linked.to(heap, object.index())), 0);
            case ObjectSet set ->
                new Objects(
                        set.objects().stream()
                                .limit(MOST_NAMED)
                                .map(o -> Linked.to(heap, o.index()))
                                .toList(),
                        Math.max(0, set.objects().size() - MOST_NAMED));
            default -> cut(value.toString());
        };
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + '…' : text;
    }

    /** Whether a column holds figures and nothing else but nulls. */
    boolean isFigure(int column) {
        return all(column, Number.class);
    }

    /** Whether a column holds objects and nothing else but nulls. */
    boolean isObjects(int column) {
        return all(column, Objects.class);
    }

    private boolean all(int column, Class<?> type) {
        boolean any = false;
        for (@Nullable Object[] row : rows) {
            Object cell = row[column];
            if (cell != null && !type.isInstance(cell)) {
                return false;
            }
            any |= cell != null;
        }
        return any;
    }

    /** Objects of a cell, none if it holds something else. */
    List<Linked> objectsAt(int row, int column) {
        return rows.get(row)[column] instanceof Objects found ? found.named() : List.of();
    }

    /** Objects of all cells up to a column. */
    List<Linked> objectsBefore(int row, int column) {
        List<Linked> all = new ArrayList<>();
        for (int c = 0; c < column; c++) {
            all.addAll(objectsAt(row, c));
        }
        return all;
    }
}
