package dev.auger.views.flame;

import dev.auger.views.parts.SearchField;
import dev.auger.views.text.Texts;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The search field read as a regular expression: searches when typing pauses, and waits while the expression is unfinished. */
final class SearchBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final Duration QUIET = Duration.millis(120);

    private final SearchField field;
    private final PauseTransition quiet = new PauseTransition(QUIET);

    /**
     * @param onSearch called with the expression typed, or null when there is none
     * @param onStep called with 1 for the next match and -1 for the one before
     */
    SearchBox(ObservableValue<Texts> texts, Consumer<@Nullable Pattern> onSearch, IntConsumer onStep) {
        field = new SearchField(texts, "flame.search.prompt");
        field.onStep(() -> onStep.accept(1), () -> onStep.accept(-1));
        field.textProperty().addListener(o -> quiet.playFromStart());
        quiet.setOnFinished(e -> {
            boolean valid = field.getText().isEmpty() || compile() != null;
            field.pseudoClassStateChanged(INVALID, !valid);
            if (valid) {
                onSearch.accept(pattern());
            }
        });
    }

    /** The expression typed; null for none, or while it is not one yet. */
    @Nullable
    Pattern pattern() {
        return field.getText().isEmpty() ? null : compile();
    }

    private @Nullable Pattern compile() {
        try {
            return Pattern.compile(field.getText(), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException unfinished) {
            return null;
        }
    }

    SearchField field() {
        return field;
    }
}
