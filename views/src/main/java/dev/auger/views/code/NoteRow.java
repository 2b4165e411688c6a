package dev.auger.views.code;

import dev.auger.model.trail.CodePoint;
import dev.auger.views.parts.Icons;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A row beneath a line. */
final class NoteRow extends HBox {

    NoteRow(LineNote note, Consumer<CodePoint> onGo) {
        getStyleClass().addAll("line-note", note.style());
        getChildren().add(Icons.of(note.icon(), "size-12"));
        for (LineNote.Part part : note.parts()) {
            CodePoint goes = part.goes();
            if (goes == null) {
                Label words = new Label(part.text());
                words.getStyleClass().add("words");
                getChildren().add(words);
            } else {
                Hyperlink link = new Hyperlink(part.text());
                link.setFocusTraversable(false);
                link.setOnAction(e -> onGo.accept(goes));
                getChildren().add(link);
            }
            if (!part.figure().isEmpty()) {
                Label figure = new Label(part.figure());
                figure.getStyleClass().add("share");
                figure.setMinWidth(USE_PREF_SIZE);
                getChildren().add(figure);
            }
        }
        setAccessibleText(note.tip());
        Tooltip.install(this, new Tooltip(note.tip()));
    }
}
