package dev.auger.views.shell;

import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** What the user writes on the case as a whole, at the foot of the findings; folded until it is wanted. */
public final class CaseNote extends VBox {

    private final ObservableValue<Texts> texts;
    private final Consumer<String> taken;
    private final ToggleButton open = new ToggleButton();
    private NoteField field;

    /** @param taken told the text at every change */
    public CaseNote(ObservableValue<Texts> texts, Consumer<String> taken) {
        this.texts = texts;
        this.taken = taken;
        getStyleClass().add("case-note");
        Words.bind(open, texts, "findings.case-note");
        open.setGraphic(Icons.of("edit-3"));
        open.getStyleClass().add("small");
        field = field("");
        open.setOnAction(e -> {
            show();
            if (open.isSelected()) {
                field.requestFocus();
            }
        });
        show();
    }

    private NoteField field(String text) {
        return new NoteField(texts, "findings.case-note.prompt", text, taken);
    }

    /** Shows what was written before. */
    public void setNote(String note) {
        field = field(note);
        open.setSelected(!note.isEmpty());
        show();
    }

    private void show() {
        getChildren().setAll(open);
        if (open.isSelected()) {
            getChildren().add(field);
        }
    }
}
