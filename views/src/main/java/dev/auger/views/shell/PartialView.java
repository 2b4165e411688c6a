package dev.auger.views.shell;

import dev.auger.model.job.WorkerPool;
import dev.auger.views.parts.Banner;
import dev.auger.views.parts.Buttons;
import dev.auger.views.table.Column;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
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
    private final WorkerPool workers;
    private final Consumer<String> copy;
    private final Runnable done;

    /**
     * @param copy puts a text on the clipboard
     * @param done goes back to the layers
     */
    public PartialView(ObservableValue<Texts> texts, WorkerPool workers, Consumer<String> copy, Runnable done) {
        this.workers = workers;
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

    private DataTable table(List<ReadReport.Loss> losses) {
        Texts words = texts.getValue();
        DataTable table = new DataTable(workers);
        table.getStyleClass().add("loss-table");
        table.show(TableModel.flat(
                losses.size(),
                List.of(
                        Column.text(
                                        "offset",
                                        words.get("read.column.offset"),
                                        r -> losses.get(r).offset())
                                .order(r -> r)
                                .mono()
                                .width(2 * COLUMN)
                                .keep()
                                .build(),
                        Column.text(
                                        "code",
                                        words.get("read.column.code"),
                                        r -> losses.get(r).code())
                                .style(r -> "muted")
                                .width(2 * COLUMN)
                                .build(),
                        Column.text(
                                        "what",
                                        words.get("read.column.what"),
                                        r -> losses.get(r).what())
                                .width(6 * COLUMN)
                                .grow(1)
                                .keep()
                                .build(),
                        Column.text(
                                        "lost",
                                        words.get("read.column.lost"),
                                        r -> losses.get(r).lost())
                                .mono()
                                .right()
                                .width(2 * COLUMN)
                                .keep()
                                .build())));
        table.prefHeightProperty().bind(table.heightOf(Math.min(ROWS_SHOWN, losses.size())));
        table.setMinHeight(Region.USE_PREF_SIZE);
        return table;
    }
}
