package dev.auger.app.cli;

import dev.auger.model.trail.Phrase;

/** The arguments cannot be carried out: exit code {@link Exit#USAGE} and one sentence. */
public final class UsageError extends RuntimeException {

    private final Phrase phrase;

    public UsageError(Phrase phrase) {
        super(phrase.key(), null, false, false);
        this.phrase = phrase;
    }

    public static UsageError of(String key, Object... arguments) {
        return new UsageError(Phrase.of(key, arguments));
    }

    /** The sentence, to be looked up in the reader's language. */
    public Phrase phrase() {
        return phrase;
    }
}
