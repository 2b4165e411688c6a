package dev.auger.views.table;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PopupControl;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The columns of a table to show, hide, move, size and sort by, by mouse or by Tab and Space; what is done is seen at once. */
final class ColumnChooser extends PopupControl {

    private static final double STEP = 24;

    private final ObservableValue<Texts> texts;
    private final DataTable table;
    private final ColumnLayout layout;
    private final List<Column> columns;
    private final Runnable changed;
    private final VBox rows = new VBox();
    private final VBox card = new VBox();

    /** @param changed told after every change */
    ColumnChooser(ObservableValue<Texts> texts, DataTable table, List<Column> columns, Runnable changed) {
        this.texts = texts;
        this.table = table;
        this.layout = table.columnLayout();
        this.columns = columns;
        this.changed = changed;
        setAutoHide(true);
        setHideOnEscape(true);
        rows.getStyleClass().add("chooser-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Button reset = Buttons.text(texts, "columns.reset", "rotate-ccw", () -> {
            layout.reset();
            change(null, 0);
        });
        card.getStyleClass().addAll("popover", "column-chooser");
        card.getChildren().setAll(Words.label(texts, "columns.title", "heading"), scroll, reset);
        build(null, 0);
        setSkin(new CardSkin());
    }

    /** Below a table's head. */
    void showAt(Region table, double below) {
        Bounds at = table.localToScreen(table.getLayoutBounds());
        show(table, at.getMinX() + below / 2, at.getMinY() + below);
        rows.lookupAll(".check-box").stream()
                .filter(n -> !n.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void change(@Nullable Column column, int control) {
        changed.run();
        build(column, control);
    }

    /** @param focused the control of a column that keeps the keyboard */
    private void build(@Nullable Column focused, int control) {
        List<Node> made = new ArrayList<>();
        for (Column column : layout.inOrder(columns)) {
            HBox row = row(column);
            made.add(row);
            if (column.equals(focused)) {
                Node keep = row.getChildren().get(control);
                javafx.application.Platform.runLater(keep::requestFocus);
            }
        }
        rows.getChildren().setAll(made);
    }

    private HBox row(Column column) {
        boolean first = column.equals(columns.getFirst());
        String title = column.title().isBlank() ? column.id() : column.title();
        CheckBox shown = new CheckBox(title);
        shown.setSelected(!layout.isHidden(column, columns));
        shown.setDisable(first);
        shown.setMnemonicParsing(false);
        shown.setMaxWidth(Double.MAX_VALUE);
        shown.setAccessibleText(texts.getValue().get("columns.show", title));
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.setOnAction(e -> {
            layout.setHidden(column, !shown.isSelected());
            change(column, 0);
        });
        HBox row = new HBox(
                shown,
                button("columns.up", "arrow-left", title, () -> move(column, -1, 1)),
                button("columns.down", "arrow-right", title, () -> move(column, 1, 2)),
                button("columns.narrower", "minus", title, () -> widen(column, -STEP, 3)),
                button("columns.wider", "plus", title, () -> widen(column, STEP, 4)),
                button(sortKey(column), sortIcon(column), title, () -> sort(column)));
        row.getChildren().get(5).setDisable(!column.sortable());
        row.getChildren().get(1).setDisable(first);
        row.getChildren().get(2).setDisable(first);
        row.getStyleClass().add("chooser-row");
        return row;
    }

    /** By the keyboard what a click on the head does. */
    private void sort(Column column) {
        table.sortBy(column);
        change(column, 5);
    }

    private String sortKey(Column column) {
        SortOrder now = table.sortOrderProperty().get();
        if (!now.column().equals(column.id())) {
            return "columns.sort";
        }
        return now.descending() ? "columns.sorted-down" : "columns.sorted-up";
    }

    private String sortIcon(Column column) {
        SortOrder now = table.sortOrderProperty().get();
        if (!now.column().equals(column.id())) {
            return "bar-chart";
        }
        return now.descending() ? "arrow-down" : "arrow-up";
    }

    private void move(Column column, int by, int control) {
        layout.move(column, by, columns);
        change(column, control);
    }

    private void widen(Column column, double by, int control) {
        layout.widen(column, by);
        change(column, control);
    }

    private Button button(String key, String icon, String title, Runnable action) {
        Button button = new Button();
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().addAll("quiet", "icon-only", "small");
        button.setOnAction(e -> action.run());
        Words.name(button, texts, key, title);
        return button;
    }

    private final class CardSkin implements Skin<PopupControl> {

        @Override
        public PopupControl getSkinnable() {
            return ColumnChooser.this;
        }

        @Override
        public Node getNode() {
            return card;
        }

        @Override
        public void dispose() {}
    }
}
