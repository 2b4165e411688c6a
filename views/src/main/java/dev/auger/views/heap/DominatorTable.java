package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.ViewContext;
import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Texts;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The dominator tree as a table whose lines unfold. Right and Left, Space, Enter, a double click and the triangle fold; children are
 * looked up when they are first asked for.
 */
final class DominatorTable {

    private static final double INDENT = 14;
    private static final int DEEPEST_INDENT = 14;

    private final ViewContext context;
    private final DataTable table;
    private final DominatorSection.Work work;
    private final LongConsumer inspect;
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private @Nullable ThreadShare share;
    private TreeRows rows = TreeRows.EMPTY;

    /** @param inspect shows an object's values */
    DominatorTable(ViewContext context, DataTable table, DominatorSection.Work work, LongConsumer inspect) {
        this.context = context;
        this.table = table;
        this.work = work;
        table.setOnAction(() -> fold(chosen(), Fold.TOGGLE));
        this.inspect = inspect;
        table.setOnSelect(() -> inspect(chosen()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void inspect(int row) {
        if (row >= 0 && !rows.lines().get(row).isRest()) {
            inspect.accept(rows.lines().get(row).object());
        }
    }

    private enum Fold {
        OPEN,
        CLOSE,
        TOGGLE
    }

    void clear() {
        heap = null;
        analysis = null;
        share = null;
        rows = TreeRows.EMPTY;
        table.show(TableModel.EMPTY);
    }

    /** @param newShare the threads at the top, or null for the whole tree */
    void show(HeapSnapshot newHeap, HeapAnalysis newAnalysis, @Nullable ThreadShare newShare) {
        heap = newHeap;
        analysis = newAnalysis;
        share = newShare;
        work.ask("tree", () -> TreeRows.top(newHeap, newAnalysis, newShare, context::isOwnCode), made -> {
            if (newShare == share) {
                accept(made);
            }
        });
    }

    /** Shows the same lines in the language chosen now. */
    void retitle() {
        accept(rows);
    }

    private void accept(TreeRows made) {
        rows = made;
        Texts words = context.texts().get();
        table.show(made.model(words, shown -> new Cell(shown, words)));
    }

    private int chosen() {
        int[] selected = table.selectedRows();
        return selected.length == 1 && selected[0] < rows.lines().size() ? selected[0] : -1;
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
        boolean open = rows.lines().get(row).open();
        int parent = rows.parent(row);
        if (fold == Fold.CLOSE && !open && parent >= 0) {
            // Left on a closed line goes to what dominates it, as in any tree.
            table.select(parent);
            inspect(parent);
        } else {
            fold(row, fold);
        }
    }

    private void fold(int row, Fold how) {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        if (row < 0 || snapshot == null || known == null) {
            return;
        }
        TreeRows before = rows;
        TreeRows.Line line = before.lines().get(row);
        if (line.isRest() && how != Fold.CLOSE) {
            ask(before, () -> before.more(row, snapshot, known, context::isOwnCode));
        } else if (line.open() && how != Fold.OPEN) {
            accept(before.close(row));
        } else if (!line.open() && line.keeps() && how != Fold.CLOSE) {
            ask(before, () -> before.open(row, snapshot, known, context::isOwnCode));
        }
    }

    private void ask(TreeRows before, java.util.concurrent.Callable<TreeRows> question) {
        work.ask("tree", question, made -> {
            // Folded meanwhile: the answer is for lines that are no more.
            if (rows == before) {
                accept(made);
            }
        });
    }

    /** Triangle and name, indented by depth. */
    private final class Cell implements CellGraphic {

        private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
        private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
        private static final PseudoClass REST = PseudoClass.getPseudoClass("rest");
        private final TreeRows shown;
        private final Texts words;
        private final Region triangle = new Region();
        private final Label name = new Label();
        private int row;
        private final Region node = new Region() {
            {
                getChildren().addAll(triangle, name);
            }

            @Override
            protected double computePrefWidth(double height) {
                return Double.MAX_VALUE;
            }

            @Override
            protected double computePrefHeight(double width) {
                return getParent() instanceof Region cell ? cell.getHeight() : 24;
            }

            @Override
            protected void layoutChildren() {
                double unit = getHeight() / 24;
                double left = INDENT
                        * unit
                        * Math.min(DEEPEST_INDENT, shown.lines().get(row).depth());
                double size = 12 * unit;
                triangle.resizeRelocate(left, snapPositionY((getHeight() - size) / 2), size, size);
                double after = left + size + 4 * unit;
                name.resizeRelocate(after, 0, Math.max(0, getWidth() - after), getHeight());
            }
        };

        Cell(TreeRows shown, Texts words) {
            this.shown = shown;
            this.words = words;
            node.getStyleClass().addAll("object-cell", "tree-cell-box");
            triangle.getStyleClass().add("expander");
            triangle.setOnMousePressed(e -> {
                if (e.getButton() == MouseButton.PRIMARY) {
                    e.consume();
                    table.requestFocus();
                    table.select(row);
                    if (shown == rows) {
                        inspect(row);
                        fold(row, Fold.TOGGLE);
                    }
                }
            });
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void showRow(int newRow) {
            row = newRow;
            TreeRows.Line line = shown.lines().get(newRow);
            name.setText(TreeRows.name(words, line));
            name.pseudoClassStateChanged(OWN, line.own());
            name.pseudoClassStateChanged(REST, line.isRest());
            triangle.setVisible(line.keeps());
            triangle.pseudoClassStateChanged(OPEN, line.open());
            node.requestLayout();
        }
    }
}
