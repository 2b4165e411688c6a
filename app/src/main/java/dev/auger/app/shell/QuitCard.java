package dev.auger.app.shell;

import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks before the program ends, where something would be lost. */
final class QuitCard extends VBox {

    /**
     * @param titleKey what is the matter
     * @param note what would be lost, in the reader's language
     * @param choices what can be done; the last one goes on, and is what Enter and Escape do
     */
    QuitCard(ObservableValue<Texts> texts, String titleKey, String note, Button... choices) {
        Button stay = choices[choices.length - 1];
        stay.setDefaultButton(true);
        stay.setCancelButton(true);
        HBox buttons = new HBox(choices);
        buttons.getStyleClass().add("buttons");
        Label words = Words.plain(note, "label-text", "secondary", "wrapped");
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(Words.label(texts, titleKey, "title"), words, buttons);
        getStyleClass().addAll("dialog-card", "source-form");
        setMaxHeight(Region.USE_PREF_SIZE);
        setFocusTraversable(true);
        focusedProperty().addListener((o, was, is) -> {
            if (is) {
                stay.requestFocus();
            }
        });
    }
}
