package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One line over a view whose figures come from a file that could not be read whole: which, what that means, and where more is said. */
public final class PartialNote extends HBox {

    /**
     * @param words the file and what of it was lost
     * @param more shows what was lost
     * @param close takes the line away
     */
    public PartialNote(ObservableValue<Texts> texts, String words, Runnable more, Runnable close) {
        getStyleClass().add("partial-note");
        Label fact = Words.plain(words, "label-text");
        Elide.whole(fact);
        fact.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(fact, Priority.ALWAYS);
        Button what = Buttons.text(texts, "read.note.more", null, more, "quiet", "small");
        what.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .setAll(
                        Icons.of("alert-triangle", "size-14", "warn"),
                        fact,
                        what,
                        Buttons.icon(texts, "read.note.close", "x", close, "small"));
        setAccessibleText(words);
    }
}
