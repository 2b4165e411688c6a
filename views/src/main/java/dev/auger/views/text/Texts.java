package dev.auger.views.text;

import dev.auger.model.trail.Phrase;
import java.util.Locale;

/** Looks up user-visible text by key in the language chosen now. Views rebuild their texts when the language changes. */
public interface Texts {

    /**
     * The text of a key with {@link java.text.MessageFormat} arguments filled in.
     *
     * @return the text; a missing key shows as itself
     */
    String get(String key, Object... arguments);

    Locale locale();

    default String get(Phrase phrase) {
        return get(phrase.key(), phrase.arguments().toArray());
    }
}
