package dev.auger.app.shell;

import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.error.UnsupportedVersion;
import dev.auger.model.trail.Quantity;
import dev.auger.views.text.Texts;

/**
 * Why a file was refused, in the reader's language.
 *
 * @param title the claim, with the file's name
 * @param reason why, probably, and what to do
 */
record FailureWords(String title, String reason) {

    static FailureWords of(String name, ImportFailure failure, Texts texts) {
        return switch (failure) {
            case UnrecognisedInput u -> words("unrecognised", name, texts, u.looksLike());
            case UnsupportedVersion v -> words("unsupported", name, texts, v.format());
            case MalformedInput m -> words("malformed", name, texts, Quantity.count(m.offset()));
            case ResourceExhausted r ->
                words("exhausted", name, texts, Quantity.bytes(r.needed()), Quantity.bytes(r.available()));
            case EvidenceChanged c -> words("changed", name, texts);
        };
    }

    private static FailureWords words(String kind, String name, Texts texts, Object... arguments) {
        return new FailureWords(
                texts.get("error." + kind + ".title", name), texts.get("error." + kind + ".reason", arguments));
    }
}
