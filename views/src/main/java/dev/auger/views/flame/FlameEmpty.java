package dev.auger.views.flame;

import dev.auger.views.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Says what a view needs and how to get it; the command can be selected and copied. */
public final class FlameEmpty extends StackPane {

    private final Label title = new Label();
    private final Label text = new Label();
    private final TextField command = new TextField();

    public FlameEmpty() {
        getStyleClass().add("empty-holder");
        title.getStyleClass().add("heading");
        text.getStyleClass().addAll("body", "secondary");
        text.setWrapText(true);
        command.setEditable(false);
        command.getStyleClass().add("command");
        VBox box = new VBox(title, text, command);
        box.getStyleClass().add("empty-state");
        getChildren().setAll(box);
    }

    /**
     * Shows the texts of {@code key.title}, {@code key.text} and, if there is something to run, {@code key.command}.
     *
     * @param arguments for all three
     */
    public void show(Texts texts, String key, boolean withCommand, Object... arguments) {
        title.setText(texts.get(key + ".title", arguments));
        text.setText(texts.get(key + ".text", arguments));
        command.setVisible(withCommand);
        command.setManaged(withCommand);
        command.setText(withCommand ? texts.get(key + ".command", arguments) : "");
    }
}
