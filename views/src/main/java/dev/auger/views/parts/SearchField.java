package dev.auger.views.parts;

import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.CustomTextField;

/**
 * A field to search or filter in a view: icon, text, and, once there is a text, what it matched, next, previous and clear.
 * Enter goes to the next match, Shift+Enter to the previous one, Escape clears.
 */
public final class SearchField extends HBox {

    private static final PseudoClass SEARCHING = PseudoClass.getPseudoClass("searching");
    private static final PseudoClass MONO = PseudoClass.getPseudoClass("mono");

    private final CustomTextField field = new CustomTextField();
    private final Label match = new Label();
    private final Label position = new Label();
    private final Button previous;
    private final Button next;
    private final Button clear;
    private Runnable onNext = () -> {};
    private Runnable onPrevious = () -> {};
    private boolean stepping;

    /** @param promptKey what can be typed here; also the field's accessible name */
    public SearchField(ObservableValue<Texts> texts, String promptKey) {
        getStyleClass().add("search-field");
        field.promptTextProperty().bind(Words.of(texts, promptKey));
        field.accessibleTextProperty().bind(Words.of(texts, promptKey));
        match.getStyleClass().add("match");
        position.getStyleClass().add("position");
        match.setMinWidth(USE_PREF_SIZE);
        position.setMinWidth(USE_PREF_SIZE);
        previous = Buttons.icon(texts, "keys.previous-match", "chevron-up", () -> onPrevious.run(), "small");
        next = Buttons.icon(texts, "keys.next-match", "chevron-down", () -> onNext.run(), "small");
        clear = Buttons.icon(texts, "keys.clear", "x", this::clear, "small");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox found = new HBox(match, position, previous, next, clear);
        found.getStyleClass().add("found");
        field.setLeft(Icons.of("search"));
        field.setRight(found);
        getChildren().setAll(field);
        field.textProperty().addListener((o, old, now) -> refresh());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        widthProperty().addListener(o -> refresh());
        refresh();
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && stepping) {
            (e.isShiftDown() ? onPrevious : onNext).run();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            e.consume();
        }
    }

    private void refresh() {
        boolean searching = !getText().isEmpty();
        pseudoClassStateChanged(SEARCHING, searching && stepping);
        pseudoClassStateChanged(MONO, searching);
        Buttons.show(match, searching && !match.getText().isEmpty() && hasRoom());
        Buttons.show(position, searching && !position.getText().isEmpty());
        Buttons.show(previous, searching && stepping);
        Buttons.show(next, searching && stepping);
        Buttons.show(clear, searching);
    }

    /** Whether what was matched fits beside some letters of what is typed, the position and the buttons; a legend says it too. */
    private boolean hasRoom() {
        double letters = 2.5 * getHeight();
        double buttons = 3.5 * getHeight();
        return getWidth() <= 0 || match.prefWidth(-1) + position.prefWidth(-1) + letters + buttons <= getWidth();
    }

    /** Shows next and previous while there is a text, and what they do. */
    public void onStep(Runnable toNext, Runnable toPrevious) {
        stepping = true;
        onNext = toNext;
        onPrevious = toPrevious;
        refresh();
    }

    /**
     * Says what the text matched.
     *
     * @param matched how much, for example {@code 31.6 % matched}; empty for nothing to say
     * @param place where among the matches, for example {@code 2 of 9}; may be empty
     */
    public void setMatch(String matched, String place) {
        match.setText(matched);
        position.setText(place);
        refresh();
    }

    public void clear() {
        field.clear();
    }

    public String getText() {
        return field.getText();
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    /** Puts the focus into the field and selects its text. */
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
