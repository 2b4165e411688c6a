package dev.auger.model.trail;

import java.util.List;

/**
 * A sentence that is written in the reader's language only when shown.
 *
 * @param key key in the resource bundles
 * @param arguments numbers and names to fill in; numbers are formatted by the reader's locale
 */
public record Phrase(String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
