package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.KeyNames;
import dev.auger.views.parts.SearchField;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys in columns, from the registry of actions. Typing dims those that do not match. */
public final class KeysOverlay extends VBox {

    private static final PseudoClass MISS = PseudoClass.getPseudoClass("miss");

    /** Shares of the width wished for. */
    private static final double FOUR_COLUMNS = 0.95;

    private static final double TWO_COLUMNS = 0.45;

    private record Row(Node node, String words) {}

    private final List<Row> rows = new ArrayList<>();
    private final SearchField search;
    private final List<VBox> groups;
    private final GridPane grid = new GridPane();

    public KeysOverlay(ObservableValue<Texts> texts, Actions actions, Runnable close) {
        getStyleClass().addAll("dialog-card", "keys-overlay");
        search = new SearchField(texts, "keys.find");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                Words.label(texts, "keys.title", "title"), gap, search, Buttons.icon(texts, "keys.close", "x", close));
        head.getStyleClass().add("head");
        Label note = Words.label(texts, "keys.note", "caption", "secondary", "wrapped");
        groups = groups(texts, actions);
        grid.getStyleClass().add("columns");
        arrange(groups.size());
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinSize(0, 0);
        head.setMinHeight(USE_PREF_SIZE);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head, scroll, note);
        search.textProperty().addListener((o, old, now) -> filter(now));
        // Showing the overlay focuses it; what the user types then belongs into the field.
        focusedProperty().addListener((o, old, now) -> {
            if (now) {
                search.focus();
            }
        });
        // Tab walks between the field, the keys and the close button; it never stops at the sheet itself.
        scroll.setFocusTraversable(true);
        scroll.accessibleTextProperty().bind(Words.of(texts, "keys.title"));
    }

    private List<VBox> groups(ObservableValue<Texts> texts, Actions actions) {
        List<VBox> boxes = new ArrayList<>();
        for (Action.Group group : Action.Group.values()) {
            List<Action> listed =
                    actions.in(group).stream().filter(a -> !a.keys().isEmpty()).toList();
            if (listed.isEmpty()) {
                continue;
            }
            VBox box = new VBox(Words.label(texts, group.key(), "label-text", "secondary"));
            box.getStyleClass().add("group");
            listed.forEach(a -> box.getChildren().add(row(texts, a)));
            boxes.add(box);
        }
        return List.copyOf(boxes);
    }

    /** As many columns as have room side by side: in a small window or at a large scale groups stand under each other. */
    private void arrange(int columns) {
        if (columns == grid.getColumnConstraints().size()) {
            return;
        }
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            width.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(width);
            VBox column = new VBox();
            column.getStyleClass().add("column");
            for (int g = i; g < groups.size(); g += columns) {
                column.getChildren().add(groups.get(g));
            }
            GridPane.setValignment(column, VPos.TOP);
            grid.add(column, i, 0);
        }
    }

    @Override
    protected void layoutChildren() {
        double wished = getPrefWidth();
        if (wished > 0) {
            double share = getWidth() / wished;
            arrange(share >= FOUR_COLUMNS ? groups.size() : share >= TWO_COLUMNS ? 2 : 1);
        }
        super.layoutChildren();
    }

    private Node row(ObservableValue<Texts> texts, Action action) {
        Label words = Words.label(texts, action.labelKey(), "body");
        Elide.whole(words);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(words, gap);
        row.getStyleClass().add("key-row");
        // One way is enough to know; the others are for hands that know them already. Keys a view reacts to belong
        // together.
        row.getChildren()
                .add(
                        action.handler() == null
                                ? KeyNames.caps(action.keys())
                                : KeyNames.caps(action.keys().getFirst()));
        row.setMinWidth(0);
        String keys =
                String.join(" ", action.keys().stream().map(KeyNames::joined).toList());
        rows.add(new Row(row, texts.getValue().get(action.labelKey()) + " " + keys));
        row.setAccessibleText(words.getText() + ": " + keys);
        return row;
    }

    private void filter(String text) {
        String wanted = text.toLowerCase(Locale.ROOT).strip();
        for (Row row : rows) {
            row.node()
                    .pseudoClassStateChanged(
                            MISS, !row.words().toLowerCase(Locale.ROOT).contains(wanted));
        }
    }
}
