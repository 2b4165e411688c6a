package dev.auger.views.capture;

import dev.auger.views.form.Form;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The commands that record on another machine, in a container, in a cluster. */
final class ElsewherePane extends VBox {

    ElsewherePane(ObservableValue<Texts> texts, CaptureActions actions) {
        getStyleClass().add("form-columns");
        for (String place : List.of("local", "container", "kubernetes", "go")) {
            VBox section = Form.section(texts, "capture.place." + place);
            VBox card = (VBox) section.getChildren().getLast();
            for (String command : actions.commands(place)) {
                card.getChildren().add(command(texts, actions, command));
            }
            getChildren().add(section);
        }
    }

    private static Node command(ObservableValue<Texts> texts, CaptureActions actions, String command) {
        Label text = Words.plain(command, "mono", "wrapped");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = Buttons.icon(texts, "capture.copy", "copy", () -> {}, "small");
        copy.setOnAction(e -> {
            actions.copy(command);
            // What was done is seen where it was done.
            copy.setGraphic(Icons.of("check", "size-16"));
        });
        HBox row = new HBox(text, copy);
        row.getStyleClass().add("wizard-command");
        return row;
    }
}
