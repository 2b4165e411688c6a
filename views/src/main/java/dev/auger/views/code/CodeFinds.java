package dev.auger.views.code;

import dev.auger.views.parts.SearchField;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The search in the file shown. */
final class CodeFinds {

    private final ObservableValue<Texts> texts;
    private final SearchField field;
    private final CodeLines lines;
    private List<String> text = List.of();
    private CodeMatches matches = CodeMatches.NONE;

    CodeFinds(ObservableValue<Texts> texts, SearchField field, CodeLines lines) {
        this.texts = texts;
        this.field = field;
        this.lines = lines;
        field.textProperty().addListener((o, was, is) -> look(true));
        field.onStep(() -> step(1), () -> step(-1));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
        lines.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void focus() {
        if (field.isVisible()) {
            field.focus();
        }
    }

    /** Another file is shown; the text is looked for in it without moving anything. */
    void textChanged(@Nullable CodeText shown) {
        text = shown == null ? List.of() : shown.lines();
        look(false);
    }

    private void look(boolean move) {
        matches = CodeMatches.of(text, field.getText());
        if (move) {
            show(matches.from(Math.max(1, lines.cursorLineProperty().get())));
        }
        lines.showMatches(matches);
        show();
    }

    private void step(int by) {
        show(matches.step(by));
        lines.showMatches(matches);
        show();
    }

    private void show(CodeMatches.@Nullable Match match) {
        if (match != null) {
            lines.goTo(match.line());
        }
    }

    /** Says how many there are, in the language chosen now. */
    void show() {
        Texts words = texts.getValue();
        if (field.getText().isEmpty()) {
            field.setMatch("", "");
        } else if (matches.size() == 0) {
            field.setMatch("", words.get("code.search.none"));
        } else {
            String all = Numbers.count(matches.size()) + (matches.size() >= CodeMatches.MOST ? "+" : "");
            field.setMatch("", words.get("code.search.count", Numbers.count(matches.position()), all));
        }
    }

    private void fieldKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F3) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            lines.requestFocus();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        boolean next = event.getCode() == KeyCode.F3
                || event.getCode() == KeyCode.N && !event.isShortcutDown() && !event.isAltDown();
        if (next && matches.size() > 0) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }
}
