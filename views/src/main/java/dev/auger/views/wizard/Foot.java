package dev.auger.views.wizard;

import dev.auger.views.parts.Icons;
import dev.auger.views.parts.KeyCap;
import dev.auger.views.text.Words;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/** The way on, the way back, and the way out. */
final class Foot extends HBox {

    private final WizardActions actions;
    private FootModel shown = new FootModel("", "", "", "", "", "");

    Foot(WizardActions actions) {
        this.actions = actions;
        getStyleClass().add("wizard-foot");
    }

    void show(FootModel model) {
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        getChildren().setAll(Words.plain(model.note(), "caption", "muted"));
        if (!model.back().isEmpty()) {
            getChildren().add(button(model.back(), "arrow-left", "\u2190", actions::back, "quiet"));
        }
        getChildren().add(Bits.gap());
        if (!model.blocked().isEmpty()) {
            getChildren().add(Words.plain(model.blocked(), "caption", "muted"));
        }
        if (!model.view().isEmpty()) {
            getChildren().add(button(model.view(), "eye", "V", actions::showView, "quiet"));
        }
        if (!model.skip().isEmpty()) {
            getChildren().add(button(model.skip(), "", "", actions::skip));
        }
        if (!model.next().isEmpty()) {
            Button next = button(model.next(), "arrow-right", "Enter", actions::next, "primary");
            next.setDisable(!model.blocked().isEmpty());
            getChildren().add(next);
        }
    }

    private static Button button(String words, String icon, String key, Runnable action, String... styleClasses) {
        HBox content = Bits.row("content");
        if (!icon.isEmpty()) {
            content.getChildren().add(Icons.of(icon));
        }
        content.getChildren().add(Words.plain(words));
        if (!key.isEmpty()) {
            content.getChildren().add(new KeyCap(key));
        }
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("large");
        button.getStyleClass().addAll(styleClasses);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setOnAction(e -> action.run());
        return button;
    }
}
