package dev.auger.views.heap;

import dev.auger.analysis.heap.contents.TextEncoding;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.MiddleLabel;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is in one object: a few words, then its entries, text, fields, elements or bytes by pages. */
final class InspectorPane extends VBox {

    /** Size of plain words at a scale of 100 %. */
    private static final double PLAIN = 13;

    /** What buttons ask for. */
    interface Go {
        /** Chooses the object shown. */
        void choose();

        /** Shows the object before ({@code -1}) or after. */
        void visit(int by);

        /** Shows an object on the way here. */
        void step(int number);

        /** Shows the page before ({@code -1}) or after. */
        void turn(int by);

        /** Reads bytes as another kind of text. */
        void read(TextEncoding encoding);
    }

    final DataTable fields;
    final DataTable entries;
    final DataTable hex;
    final TextArea text = new TextArea();
    final MiddleLabel title = new MiddleLabel("body-medium");
    final Label facts = new Label();
    final Label place = new Label();
    final SegmentedBar<InspectorForm> forms;
    final ComboBox<TextEncoding> encoding = new ComboBox<>();
    final WayBar way;
    final Button back;
    final Button forward;
    final Button previous;
    final Button next;
    private final Button open;
    private final HBox pager;
    private final FlowPane foot;
    private final StackPane body = new StackPane();
    private boolean filling;

    InspectorPane(ViewContext context, Go go) {
        fields = new DataTable(context.workers());
        fields.headerVisibleProperty().set(false);
        entries = new DataTable(context.workers());
        entries.getStyleClass().add("entries");
        hex = new DataTable(context.workers());
        hex.getStyleClass().add("hex-table");
        makeText(context);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        back = Buttons.icon(context.texts(), "heap.inspector.back", "arrow-left", () -> go.visit(-1), "small");
        forward = Buttons.icon(context.texts(), "heap.inspector.forward", "arrow-right", () -> go.visit(1), "small");
        open = Buttons.icon(context.texts(), "heap.select-object", "external-link", go::choose, "small");
        HBox head = new HBox(title, spring, back, forward, open);
        head.getStyleClass().add("lower-head");
        way = new WayBar(context.texts(), "heap.inspector.way");
        way.setOnGo(go::step);
        facts.getStyleClass().addAll("caption", "secondary", "inspector-facts");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        forms = new SegmentedBar<>(context.texts(), InspectorForm.keys());
        encoding.getItems().setAll(TextEncoding.values());
        encoding.setButtonCell(new Name());
        encoding.setCellFactory(list -> new Name());
        encoding.accessibleTextProperty().bind(Words.of(context.texts(), "heap.inspector.encoding"));
        encoding.getStyleClass().add("dump-choice");
        encoding.valueProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                go.read(is);
            }
        });
        previous = Buttons.icon(context.texts(), "heap.inspector.previous", "chevron-left", () -> go.turn(-1), "small");
        next = Buttons.icon(context.texts(), "heap.inspector.next", "chevron-right", () -> go.turn(1), "small");
        place.getStyleClass().addAll("label-text", "muted");
        pager = new HBox(previous, place, next);
        pager.getStyleClass().add("inspector-pager");
        foot = new FlowPane(forms, encoding, pager);
        foot.getStyleClass().add("inspector-foot");
        getStyleClass().add("heap-panel");
        getChildren().setAll(head, way, facts, body, foot);
        VBox.setVgrow(body, Priority.ALWAYS);
        showNothing();
    }

    private void makeText(ViewContext context) {
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().addAll("mono", "content-text");
        text.setPrefRowCount(4);
        text.setMinHeight(0);
        text.accessibleTextProperty().bind(Words.of(context.texts(), "heap.inspector.text"));
        text.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isShortcutDown()) {
                e.consume();
                text.requestFocusTraversal(e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }

    /** Where the keyboard works in a form. */
    Node node(InspectorForm form) {
        return switch (form) {
            case ENTRIES -> entries;
            case TEXT -> text;
            case FIELDS, ELEMENTS -> fields;
            case HEX -> hex;
        };
    }

    /** Shows what nothing is chosen for. */
    void showNothing() {
        body.getChildren().setAll(fields);
        Buttons.show(foot, false);
        Buttons.show(back, false);
        Buttons.show(forward, false);
        open.setDisable(true);
        way.show(List.of(), -1);
    }

    /**
     * Puts a form in place.
     *
     * @param all those there are
     * @param read the encoding bytes are read by, null where there is no choice
     * @param paged whether there are pages
     */
    void show(InspectorForm form, List<InspectorForm> all, @Nullable TextEncoding read, boolean paged) {
        Node node = node(form);
        if (!body.getChildren().contains(node)) {
            body.getChildren().setAll(node);
        }
        for (InspectorForm each : InspectorForm.values()) {
            forms.show(each, all.contains(each));
        }
        filling = true;
        forms.select(form);
        encoding.setValue(read);
        filling = false;
        open.setDisable(false);
        Buttons.show(forms, all.size() > 1);
        Buttons.show(encoding, read != null);
        Buttons.show(pager, paged);
        Buttons.show(foot, all.size() > 1 || paged);
    }

    boolean isFilling() {
        return filling;
    }

    /** Bytes of a line of bytes that there is room for. */
    int bytesPerLine() {
        // Words grow with the scale of the interface, and with them what a width has room for.
        return HexTable.bytesPerLine(
                getWidth() * PLAIN / Math.max(1, title.getFont().getSize()));
    }

    private static final class Name extends ListCell<TextEncoding> {
        @Override
        protected void updateItem(@Nullable TextEncoding item, boolean none) {
            super.updateItem(item, none);
            setText(none || item == null ? "" : item.title());
        }
    }
}
