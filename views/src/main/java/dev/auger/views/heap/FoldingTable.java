package dev.auger.views.heap;

import dev.auger.views.table.DataTable;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A table whose lines unfold. Right and Left, Space, Enter, a double click and the triangle fold; what is inside is looked up when it
 * is first asked for.
 *
 * @param <R> the lines
 */
final class FoldingTable<R extends FoldingRows<?>> {

    /** Answers on the workers and shows the answer. */
    interface Work<R> {
        void ask(java.util.concurrent.Callable<R> question, java.util.function.Consumer<R> show);
    }

    /** How lines change: the first two may take time, the third takes none. */
    record Steps<R>(BiFunction<R, Integer, R> open, BiFunction<R, Integer, R> more, BiFunction<R, Integer, R> close) {}

    private enum Fold {
        OPEN,
        CLOSE,
        TOGGLE
    }

    private final DataTable table;
    private final Work<R> work;
    private final Steps<R> steps;
    private final LongConsumer inspect;
    private final Runnable changed;
    private R rows;

    /**
     * @param inspect shows an object's values
     * @param changed shows the lines in the table
     */
    FoldingTable(DataTable table, R none, Work<R> work, Steps<R> steps, LongConsumer inspect, Runnable changed) {
        this.table = table;
        this.rows = none;
        this.work = work;
        this.steps = steps;
        this.inspect = inspect;
        this.changed = changed;
        table.setOnAction(() -> fold(chosen(), Fold.TOGGLE));
        table.setOnSelect(() -> inspect(chosen()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    R rows() {
        return rows;
    }

    /** Shows other lines. */
    void show(R made) {
        rows = made;
        changed.run();
    }

    /** A press on the triangle of a line. */
    void press(R shown, int row) {
        table.requestFocus();
        table.select(row);
        if (shown == rows) {
            inspect(row);
            fold(row, Fold.TOGGLE);
        }
    }

    /** The object of the chosen line, or -1. */
    long object() {
        int row = chosen();
        return row < 0 || rows.line(row).isRest() ? -1 : rows.line(row).object();
    }

    private void inspect(int row) {
        if (row >= 0 && !rows.line(row).isRest()) {
            inspect.accept(rows.line(row).object());
        }
    }

    private int chosen() {
        int[] selected = table.selectedRows();
        return selected.length == 1 && selected[0] < rows.count() ? selected[0] : -1;
    }

    private void key(KeyEvent event) {
        Fold fold = event.getCode() == KeyCode.RIGHT
                ? Fold.OPEN
                : event.getCode() == KeyCode.LEFT ? Fold.CLOSE : event.getCode() == KeyCode.SPACE ? Fold.TOGGLE : null;
        int row = chosen();
        if (fold == null || row < 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        event.consume();
        int parent = rows.parent(row);
        if (fold == Fold.CLOSE && !rows.line(row).open() && parent >= 0) {
            // Left on a closed line goes to the one above it, as in any tree.
            table.select(parent);
            inspect(parent);
        } else {
            fold(row, fold);
        }
    }

    private void fold(int row, Fold how) {
        if (row < 0) {
            return;
        }
        R before = rows;
        if (before.line(row).isRest() && how != Fold.CLOSE) {
            ask(before, row, steps.more());
        } else if (before.line(row).open() && how != Fold.OPEN) {
            show(steps.close().apply(before, row));
        } else if (!before.line(row).open() && before.line(row).goesOn() && how != Fold.CLOSE) {
            ask(before, row, steps.open());
        }
    }

    private void ask(R before, int row, BiFunction<R, Integer, R> step) {
        work.ask(() -> step.apply(before, row), made -> {
            // Folded meanwhile: the answer is for lines that are no more.
            if (rows == before) {
                show(made);
            }
        });
    }
}
