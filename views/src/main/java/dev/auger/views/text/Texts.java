package dev.auger.views.text;

import dev.auger.model.trail.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Looks up user-visible text by key in the language chosen now. Views rebuild their texts when the language changes. */
public interface Texts {

    /**
     * The text of a key with {@link java.text.MessageFormat} arguments filled in.
     *
     * @return the text; a missing key shows as itself
     */
    String get(String key, Object... arguments);

    Locale locale();

    /** A phrase's text. Its arguments may be phrases too, or lists, whose items come with a comma between them. */
    default String get(Phrase phrase) {
        return get(phrase.key(), phrase.arguments().stream().map(this::argument).toArray());
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Phrase phrase -> get(phrase);
            case List<?> items ->
                items.stream()
                        .map(item -> String.valueOf(argument(item)))
                        .collect(Collectors.joining(get("list.comma")));
            default -> argument;
        };
    }
}
