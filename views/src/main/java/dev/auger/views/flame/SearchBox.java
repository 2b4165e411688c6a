package dev.auger.views.flame;

import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A field for a regular expression with what it matched, and buttons to go from match to match. */
final class SearchBox extends HBox {

    private static final PseudoClass SEARCHING = PseudoClass.getPseudoClass("searching");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    /** So long after the last key the search begins. */
    private static final Duration QUIET = Duration.millis(120);

    private final TextField field = new TextField();
    private final Label match = new Label();
    private final Label position = new Label();
    private final HBox buttons = new HBox();
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final Consumer<@Nullable Pattern> onSearch;
    private final IntConsumer onStep;
    private final Runnable onLeave;

    /**
     * @param onSearch called with the expression typed, or null when there is none
     * @param onStep called with 1 for the next match and -1 for the one before
     * @param onLeave called when Escape leaves the field
     */
    SearchBox(
            ObservableValue<Texts> texts, Consumer<@Nullable Pattern> onSearch, IntConsumer onStep, Runnable onLeave) {
        this.onSearch = onSearch;
        this.onStep = onStep;
        this.onLeave = onLeave;
        getStyleClass().add("search-field");
        match.getStyleClass().add("match");
        position.getStyleClass().add("position");
        match.setMinWidth(USE_PREF_SIZE);
        position.setMinWidth(USE_PREF_SIZE);
        field.promptTextProperty().bind(Words.of(texts, "flame.search.prompt"));
        field.accessibleTextProperty().bind(Words.of(texts, "flame.search.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        buttons.getStyleClass().add("search-buttons");
        buttons.getChildren()
                .setAll(
                        button(texts, "chevron-up", "flame.search.previous", () -> onStep.accept(-1)),
                        button(texts, "chevron-down", "flame.search.next", () -> onStep.accept(1)),
                        button(texts, "x", "flame.search.clear", () -> {
                            field.clear();
                            onLeave.run();
                        }));
        getChildren().setAll(Icons.of("search"), field, match, position, buttons);
        field.textProperty().addListener(o -> typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        quiet.setOnFinished(e -> search());
        clearResult();
        typed();
    }

    private static Button button(ObservableValue<Texts> texts, String icon, String key, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("quiet", "icon-only", "small");
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        Words.name(button, texts, key);
        return button;
    }

    private void typed() {
        boolean some = !field.getText().isEmpty();
        pseudoClassStateChanged(SEARCHING, some);
        buttons.setVisible(some);
        buttons.setManaged(some);
        quiet.playFromStart();
    }

    private void search() {
        try {
            onSearch.accept(pattern());
            pseudoClassStateChanged(INVALID, false);
        } catch (PatternSyntaxException unfinished) {
            pseudoClassStateChanged(INVALID, true);
        }
    }

    /**
     * The expression typed; null for none.
     *
     * @throws PatternSyntaxException if it is not one yet
     */
    @Nullable
    Pattern pattern() {
        String text = field.getText();
        return text.isEmpty() ? null : Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }

    /** The expression typed; null for none, or while it is not one yet. */
    @Nullable
    Pattern patternOrNull() {
        try {
            return pattern();
        } catch (PatternSyntaxException unfinished) {
            return null;
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            quiet.stop();
            onStep.accept(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            field.clear();
            onLeave.run();
            event.consume();
        }
    }

    void showResult(String share, String place) {
        match.setText(share);
        position.setText(place);
        setShown(match, !share.isEmpty());
        setShown(position, !place.isEmpty());
    }

    void clearResult() {
        showResult("", "");
    }

    private static void setShown(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    void setText(String text) {
        field.setText(text);
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }
}
