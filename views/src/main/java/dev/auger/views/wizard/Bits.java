package dev.auger.views.wizard;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Small things the pages share. */
final class Bits {

    private Bits() {}

    /** A label over as many lines as it needs. */
    static Label wrapped(String text, String... styleClasses) {
        Label label = Words.plain(text, styleClasses);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        Elide.whole(label);
        return label;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static HBox row(String styleClass, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add(styleClass);
        return row;
    }

    static VBox column(String styleClass, Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add(styleClass);
        return column;
    }

    /** A command, ready to copy. */
    static HBox command(ObservableValue<Texts> texts, WizardActions actions, String command) {
        Label text = wrapped(command, "mono");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = Buttons.icon(texts, "wizard.copy", "copy", () -> {}, "small");
        copy.setOnAction(e -> {
            actions.copy(command);
            // What was done is seen where it was done.
            copy.setGraphic(Icons.of("check", "size-16"));
        });
        return row("wizard-command", text, copy);
    }
}
