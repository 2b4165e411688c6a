package dev.auger.app.capture;

import dev.auger.model.trail.Phrase;

/**
 * Something could not be recorded. The code is stable; the sentence for people stands under {@code capture.error.CODE}.
 */
public final class CaptureFailure extends Exception {

    private static final String KEY = "capture.error.";

    private final String code;
    private final Phrase phrase;

    public CaptureFailure(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.phrase = Phrase.of(KEY + code, arguments);
    }

    public String code() {
        return code;
    }

    /** Why, and what to do about it. */
    public Phrase phrase() {
        return phrase;
    }
}
