package dev.auger.views.shell;

import dev.auger.views.parts.ShareBar;
import dev.auger.views.parts.StateKind;
import dev.auger.views.parts.StatePill;
import dev.auger.views.text.Numbers;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A small table of threads, to see how tables look. */
final class ComponentTable {

    private record Row(String name, StateKind state, double cpu) {}

    private ComponentTable() {}

    static TableView<?> of(Samples s) {
        TableView<Row> table = new TableView<>();
        TableColumn<Row, String> name = new TableColumn<>("Thread");
        name.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue().name()));
        name.setPrefWidth(230);
        name.getStyleClass().add("first");
        TableColumn<Row, StateKind> state = new TableColumn<>("State");
        state.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue().state()));
        state.setPrefWidth(150);
        state.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(StateKind kind, boolean empty) {
                super.updateItem(kind, empty);
                setGraphic(empty || kind == null ? null : new StatePill(s.texts, kind));
            }
        });
        TableColumn<Row, Double> cpu = new TableColumn<>("CPU %");
        cpu.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue().cpu()));
        cpu.setPrefWidth(160);
        cpu.getStyleClass().add("numeric");
        cpu.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(Double value, boolean empty) {
                super.updateItem(value, empty);
                getStyleClass().add("numeric");
                setAlignment(Pos.CENTER_RIGHT);
                setContentDisplay(ContentDisplay.RIGHT);
                setText(empty || value == null ? null : Numbers.shareFigure(value));
                if (empty || value == null) {
                    setGraphic(null);
                } else {
                    ShareBar bar = new ShareBar("cpu");
                    bar.setShare(value);
                    setGraphic(bar);
                }
            }
        });
        table.getColumns().setAll(List.of(name, state, cpu));
        for (int i = 3; i < 8; i++) {
            table.getItems().add(new Row("pricing-worker-" + i, StateKind.RUNNABLE, 0.098 / (i - 2)));
        }
        table.getSelectionModel().select(2);
        table.setPrefSize(560, 180);
        return table;
    }
}
