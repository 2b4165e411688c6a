package dev.auger.views.flame;

import dev.auger.views.parts.EmptyState;
import dev.auger.views.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says what a view needs and how to get it; the command can be selected and copied. */
public final class FlameEmpty extends VBox {

    public FlameEmpty() {
        getStyleClass().add("empty-holder");
        setFocusTraversable(true);
    }

    /**
     * Shows the texts of {@code key.title}, {@code key.text} and, if there is something to run, {@code key.command}.
     *
     * @param arguments for all three
     */
    public void show(Texts texts, String key, boolean withCommand, Object... arguments) {
        List<Node> actions = withCommand ? List.of(command(texts.get(key + ".command", arguments))) : List.of();
        String title = texts.get(key + ".title", arguments);
        String text = texts.get(key + ".text", arguments);
        getChildren().setAll(new EmptyState(title, text, List.of(), actions));
        setAccessibleText(title + " " + text);
    }

    private static Node command(String text) {
        TextField field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add("command");
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
