package dev.auger.views.shell;

import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** A few lines of text that are taken over as they are typed; Tab leaves it, as it leaves every other field. */
final class NoteField extends TextArea {

    private static final int ROWS = 3;

    /** @param promptKey what to write here, shown while it is empty */
    NoteField(ObservableValue<Texts> texts, String promptKey, String text, Consumer<String> taken) {
        super(text);
        getStyleClass().add("note-field");
        setWrapText(true);
        setPrefRowCount(ROWS);
        promptTextProperty().bind(Words.of(texts, promptKey));
        accessibleTextProperty().bind(Words.of(texts, promptKey));
        textProperty().addListener((o, old, now) -> taken.accept(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        // The card around it is a button.
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER
                    || e.getCode() == KeyCode.SPACE
                    || e.getCode().isArrowKey()) {
                e.consume();
            }
        });
    }

    private void leave(KeyEvent e) {
        if (e.getCode() == KeyCode.TAB && !e.isControlDown() && !e.isAltDown()) {
            e.consume();
            requestFocusTraversal(
                    e.isShiftDown() ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
        }
    }
}
