package dev.auger.views.heap;

import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is in one object: a few words, then its fields, elements or entries by pages. */
final class InspectorPane extends VBox {

    final DataTable fields;
    final DataTable entries;
    final Label title = new Label();
    final Label facts = new Label();
    final Label place = new Label();
    final ToggleButton raw = new ToggleButton();
    final Button back;
    final Button previous;
    final Button next;
    private final HBox pager;
    private final StackPane body = new StackPane();

    /**
     * @param choose chooses the object shown
     * @param goBack shows the object before
     * @param turn shows the page before ({@code -1}) or after
     */
    InspectorPane(ViewContext context, Runnable choose, Runnable goBack, java.util.function.IntConsumer turn) {
        fields = new DataTable(context.workers());
        fields.headerVisibleProperty().set(false);
        entries = new DataTable(context.workers());
        entries.getStyleClass().add("entries");
        title.getStyleClass().add("body-medium");
        Elide.middle(title);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        back = Buttons.icon(context.texts(), "heap.inspector.back", "arrow-left", goBack, "small");
        Words.bind(raw, context.texts(), "heap.inspector.raw");
        raw.getStyleClass().addAll("quiet", "small-toggle");
        raw.setGraphic(Icons.of("list"));
        raw.setMinWidth(USE_PREF_SIZE);
        Button open = Buttons.icon(context.texts(), "heap.select-object", "external-link", choose, "small");
        HBox head = new HBox(title, spring, back, raw, open);
        head.getStyleClass().add("lower-head");
        facts.getStyleClass().addAll("caption", "secondary", "inspector-facts");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        previous = Buttons.icon(
                context.texts(), "heap.inspector.previous", "chevron-left", () -> turn.accept(-1), "small");
        next = Buttons.icon(context.texts(), "heap.inspector.next", "chevron-right", () -> turn.accept(1), "small");
        place.getStyleClass().addAll("label-text", "muted");
        pager = new HBox(previous, place, next);
        pager.getStyleClass().add("inspector-pager");
        getStyleClass().add("heap-panel");
        getChildren().setAll(head, facts, body, pager);
        VBox.setVgrow(body, Priority.ALWAYS);
        show(false, false);
        Buttons.show(back, false);
        Buttons.show(raw, false);
    }

    /** Shows one of the tables, and whether there are pages. */
    void show(boolean ofEntries, boolean paged) {
        DataTable table = ofEntries ? entries : fields;
        if (!body.getChildren().contains(table)) {
            body.getChildren().setAll(table);
        }
        Buttons.show(pager, paged);
    }
}
