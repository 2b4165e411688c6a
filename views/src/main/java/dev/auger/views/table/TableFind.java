package dev.auger.views.table;

import dev.auger.views.parts.SearchField;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The search of a table under its rows: only those stay that have the text, or match it where it is a regular expression. Enter and Down go
 * to the rows; Escape first clears, then leaves.
 */
final class TableFind extends HBox {

    private final DataTable table;
    private final ObservableValue<Texts> texts;
    private final SearchField field;
    /** Held by the table, which lives as long as this does. */
    private final InvalidationListener counted = o -> count();

    /** @param close takes this away */
    TableFind(DataTable table, ObservableValue<Texts> texts, Runnable close) {
        this.table = table;
        this.texts = texts;
        field = new SearchField(texts, "tables.find");
        HBox.setHgrow(field, Priority.ALWAYS);
        getStyleClass().add("table-find");
        getChildren().setAll(field);
        field.textProperty().addListener((o, was, is) -> table.findProperty().set(RowFilter.guess(is)));
        table.linesProperty().addListener(counted);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close.run();
                e.consume();
            } else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                e.consume();
            } else if (!e.isShortcutDown() && !e.isAltDown()) {
                // What is typed here is no command of the table around.
                e.consume();
            }
        });
    }

    private void count() {
        field.setMatch(
                texts.getValue()
                        .get(
                                "tables.found",
                                Numbers.inText(table.rowCount()),
                                Numbers.inText(table.modelProperty().get().rows())),
                "");
    }

    void focus() {
        field.focus();
    }

    void dispose() {
        table.linesProperty().removeListener(counted);
        table.findProperty().set(RowFilter.NONE);
    }
}
