package dev.auger.views.code;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.views.parts.GradeBadge;
import dev.auger.views.parts.LayerGlyph;
import dev.auger.views.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is to be said about a line, below it: the claim, why, and how it is known. */
final class CodeCallout extends HBox {

    private final Label title = new Label();
    private final Label text = new Label();
    private final GradeBadge badge;

    CodeCallout(ObservableValue<Texts> texts) {
        getStyleClass().add("code-callout");
        badge = new GradeBadge(texts);
        title.getStyleClass().addAll("callout-title", "wrapped");
        text.getStyleClass().addAll("callout-text", "wrapped");
        VBox words = new VBox(title, text);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new LayerGlyph(Layer.CODE), words, badge);
    }

    void show(String newTitle, String newText, Grade grade) {
        title.setText(newTitle);
        text.setText(newText);
        badge.setGrade(grade);
        setAccessibleText(newTitle + ' ' + newText);
    }
}
