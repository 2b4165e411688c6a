package dev.auger.views.shell;

import dev.auger.views.parts.Banner;
import dev.auger.views.parts.Buttons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was read of a file: what is missing and what that means, drawn along the file's bytes and listed by offset. */
public final class PartialView extends BorderPane {

    private static final int ROWS_SHOWN = 12;
    private static final double COLUMN = 80;

    private final ObservableValue<Texts> texts;
    private final Consumer<String> copy;
    private final Runnable done;

    /**
     * @param copy puts a text on the clipboard
     * @param done goes back to the layers
     */
    public PartialView(ObservableValue<Texts> texts, Consumer<String> copy, Runnable done) {
        this.texts = texts;
        this.copy = copy;
        this.done = done;
        getStyleClass().add("what-was-read");
    }

    /**
     * Shows one file.
     *
     * @param cards error cards and empty states below the table; may be empty
     */
    public void show(ReadReport report, List<? extends Node> cards) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox toolbar = new HBox(
                Words.label(texts, "read.title", "title"),
                Words.plain(report.name(), "caption", "muted"),
                gap,
                Buttons.text(texts, "read.copy", "copy", () -> copy.accept(report.asText())));
        toolbar.getStyleClass().add("view-toolbar");
        VBox inset = new VBox();
        inset.getStyleClass().add("inset");
        if (!report.fact().isEmpty()) {
            inset.getChildren()
                    .add(new Banner(
                            report.fact(),
                            report.consequence(),
                            Buttons.text(texts, "read.continue", null, done, "primary")));
        }
        if (!report.parts().isEmpty()) {
            inset.getChildren().add(new LossMap(report));
        }
        VBox sections = new VBox(inset);
        sections.getStyleClass().add("sections");
        if (!report.losses().isEmpty()) {
            sections.getChildren().add(table(report.losses()));
        }
        if (!cards.isEmpty()) {
            HBox row = new HBox();
            row.getStyleClass().add("inset");
            cards.forEach(c -> HBox.setHgrow(c, Priority.ALWAYS));
            row.getChildren().addAll(cards);
            sections.getChildren().add(row);
        }
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        setTop(toolbar);
        setCenter(scroll);
    }

    private TableView<ReadReport.Loss> table(List<ReadReport.Loss> losses) {
        TableView<ReadReport.Loss> table = new TableView<>();
        table.getStyleClass().add("loss-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("read.column.offset", ReadReport.Loss::offset, "first", 2));
        table.getColumns().add(column("read.column.code", ReadReport.Loss::code, "secondary", 2));
        table.getColumns().add(column("read.column.what", ReadReport.Loss::what, "words", 6));
        table.getColumns().add(column("read.column.lost", ReadReport.Loss::lost, "numeric", 2));
        table.getItems().setAll(losses);
        table.prefHeightProperty()
                .bind(table.fixedCellSizeProperty().multiply(Math.min(ROWS_SHOWN, losses.size()) + 1.3));
        table.setMinHeight(Region.USE_PREF_SIZE);
        return table;
    }

    private TableColumn<ReadReport.Loss, String> column(
            String key, Function<ReadReport.Loss, String> value, String styleClass, int share) {
        TableColumn<ReadReport.Loss, String> column = new TableColumn<>();
        column.textProperty().bind(Words.of(texts, key));
        column.setCellValueFactory(f -> new ReadOnlyStringWrapper(value.apply(f.getValue())));
        column.getStyleClass().add(styleClass);
        // Only the proportion matters: the table stretches its columns to its width.
        column.setPrefWidth(share * COLUMN);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }
}
