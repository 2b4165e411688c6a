package dev.auger.views.parts;

import dev.auger.views.text.Words;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a view needs before it can show anything, by name, and how to get it. */
public final class EmptyState extends HBox {

    /**
     * One thing that would fill the view.
     *
     * @param name event or file, as the field calls it
     * @param how where it comes from
     */
    public record Need(String name, String how) {}

    /** @param actions buttons under the text; may be empty */
    public EmptyState(String title, String detail, List<Need> needs, List<? extends Node> actions) {
        getStyleClass().add("empty-state");
        VBox body = new VBox();
        body.getStyleClass().add("body-box");
        HBox.setHgrow(body, Priority.ALWAYS);
        Label words = Words.plain(detail, "label-text", "secondary", "wrapped");
        words.setMinHeight(USE_PREF_SIZE);
        body.getChildren().addAll(Words.plain(title, "heading", "wrapped"), words);
        if (!needs.isEmpty()) {
            body.getChildren().add(table(needs));
        }
        if (!actions.isEmpty()) {
            HBox buttons = new HBox();
            buttons.getStyleClass().add("buttons");
            buttons.getChildren().addAll(actions);
            body.getChildren().add(buttons);
        }
        getChildren().setAll(Icons.of("inbox", "lead-icon"), body);
        setAccessibleText(title + " " + detail);
    }

    private static GridPane table(List<Need> needs) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("needs");
        ColumnConstraints left = new ColumnConstraints();
        left.setHgrow(Priority.ALWAYS);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(left, right);
        for (int i = 0; i < needs.size(); i++) {
            Label name = Words.plain(needs.get(i).name(), "mono");
            name.setMinWidth(USE_PREF_SIZE);
            grid.add(name, 0, i);
            Label how = Words.plain(needs.get(i).how(), "label-text", "muted");
            how.setMinWidth(USE_PREF_SIZE);
            grid.add(how, 1, i);
        }
        return grid;
    }
}
