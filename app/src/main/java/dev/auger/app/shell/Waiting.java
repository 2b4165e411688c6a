package dev.auger.app.shell;

import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** What the centre shows until the first part of the first file has been read; how far it is stands on the file's card. */
final class Waiting extends VBox {

    Waiting(ObservableValue<Texts> texts) {
        super(
                Icons.of("loader", "size-16", "accent"),
                Words.label(texts, "window.waiting", "heading"),
                Words.label(texts, "window.waiting.detail", "label-text", "secondary"));
        getStyleClass().add("waiting");
        setAlignment(Pos.CENTER);
    }
}
