package dev.auger.analysis.pattern.condition;

import dev.auger.model.trail.Phrase;

/** A condition that cannot be read. */
public final class ConditionError extends Exception {

    private static final long serialVersionUID = 1L;

    private final int at;
    private final transient Phrase text;

    /** @param at offset into the condition's text */
    public ConditionError(int at, Phrase text) {
        super(text.key() + text.arguments());
        this.at = at;
        this.text = text;
    }

    public int at() {
        return at;
    }

    public Phrase text() {
        return text;
    }
}
