package dev.auger.views.heap;

import dev.auger.views.parts.Elide;
import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Cells that name objects. A click on a name chooses that object, Left and Right go from one to the next in the chosen row, Enter and
 * a double click open the chosen one.
 */
final class ObjectCells {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DataTable table;
    private final LongConsumer choose;
    private final List<Cell> cells = new ArrayList<>();
    /** Objects by row, those of all its cells from left to right. */
    private IntFunction<List<Linked>> inRow = r -> List.of();
    /** Which of the chosen row's objects is chosen. */
    private int place;

    /**
     * @param choose shows an object beside the table
     * @param open goes to an object
     */
    ObjectCells(DataTable table, LongConsumer choose, LongConsumer open) {
        this.table = table;
        this.choose = choose;
        table.setOnSelect(this::rowChosen);
        table.setOnAction(() -> {
            long object = chosen();
            if (object >= 0) {
                open.accept(object);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Begins a new model, whose columns are then made by {@link #graphic}. */
    void begin(IntFunction<List<Linked>> objectsInRow) {
        inRow = objectsInRow;
        place = 0;
        cells.clear();
    }

    /**
     * A cell's picture.
     *
     * @param objects by row
     * @param before objects in the row's cells to the left, by row
     * @param rest what stands after the names, by row; may be empty
     */
    CellGraphic graphic(
            Texts words, IntFunction<List<Linked>> objects, IntFunction<Integer> before, IntFunction<String> rest) {
        Cell cell = new Cell(words, objects, before, rest);
        cells.add(cell);
        return cell;
    }

    private int row() {
        int[] rows = table.selectedRows();
        return rows.length == 1 ? rows[0] : -1;
    }

    /** The object chosen in the chosen row, or -1. */
    long chosen() {
        int row = row();
        if (row < 0) {
            return -1;
        }
        List<Linked> objects = inRow.apply(row);
        return objects.isEmpty()
                ? -1
                : objects.get(Math.min(place, objects.size() - 1)).object();
    }

    private void rowChosen() {
        cells.forEach(Cell::mark);
        long object = chosen();
        if (object >= 0) {
            choose.accept(object);
        }
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        int row = row();
        if (by == 0 || row < 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        // Also where there is nothing to go to: an arrow must not carry the keyboard out of the table.
        event.consume();
        int last = inRow.apply(row).size() - 1;
        if (last > 0) {
            place = Math.clamp((long) Math.min(place, last) + by, 0, last);
            rowChosen();
        }
    }

    /** The names of a cell's objects, one after the other. */
    private final class Cell implements CellGraphic {

        private final Texts words;
        private final IntFunction<List<Linked>> objects;
        private final IntFunction<Integer> before;
        private final IntFunction<String> rest;
        private int row = -1;
        private final HBox node = new HBox() {
            @Override
            protected double computePrefWidth(double height) {
                return Double.MAX_VALUE;
            }

            @Override
            protected double computePrefHeight(double width) {
                return getParent() instanceof Region cell ? cell.getHeight() : 24;
            }
        };

        Cell(Texts words, IntFunction<List<Linked>> objects, IntFunction<Integer> before, IntFunction<String> rest) {
            this.words = words;
            this.objects = objects;
            this.before = before;
            this.rest = rest;
            node.getStyleClass().addAll("object-cell", "linked-cell");
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void showRow(int newRow) {
            row = newRow;
            List<Linked> shown = objects.apply(newRow);
            node.getChildren().clear();
            for (int i = 0; i < shown.size(); i++) {
                int at = before.apply(newRow) + i;
                Label name = new Label(shown.get(i).text(words));
                Elide.middle(name);
                name.getStyleClass().add("linked");
                name.setOnMousePressed(e -> {
                    // The row takes the press too, and then shows the object at this place.
                    if (e.getButton() == MouseButton.PRIMARY) {
                        place = at;
                    }
                });
                node.getChildren().add(name);
            }
            String after = rest.apply(newRow);
            if (!after.isEmpty()) {
                node.getChildren().add(new Label(after));
            }
            mark();
        }

        void mark() {
            int first = row < 0 ? 0 : before.apply(row);
            int last = row < 0 || row != row() ? -1 : inRow.apply(row).size() - 1;
            for (int i = 0; i < node.getChildren().size(); i++) {
                node.getChildren()
                        .get(i)
                        .pseudoClassStateChanged(CHOSEN, last > 0 && first + i == Math.min(place, last));
            }
        }

        private int row() {
            return ObjectCells.this.row();
        }
    }
}
