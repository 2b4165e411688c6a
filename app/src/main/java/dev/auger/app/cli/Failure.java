package dev.auger.app.cli;

import dev.auger.app.text.FailureTexts;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.trail.Phrase;

/**
 * A file that could not be read.
 *
 * @param path the file's name as shown
 * @param code stable dotted code
 * @param offset byte offset, or -1 where none applies
 * @param message one English sentence for JSON
 * @param phrase the same for people
 */
record Failure(String path, String code, long offset, String message, Phrase phrase) {

    static Failure of(String path, ShownName shown, ImportFailure failure) {
        String message = shown.within(String.valueOf(failure.getMessage()));
        return new Failure(path, failure.code(), failure.offset(), message, FailureTexts.phrase(path, failure));
    }

    static Failure missing(String path) {
        return new Failure(path, "missing", -1, path + " does not exist", Phrase.of("error.missing", path));
    }

    static Failure unreadable(String path) {
        return new Failure(path, "unreadable", -1, path + " may not be read", Phrase.of("error.unreadable", path));
    }

    static Failure special(String path) {
        return new Failure(path, "special", -1, path + " is a pipe or a device", Phrase.of("error.special", path));
    }

    static Failure empty(String path) {
        return new Failure(path, "empty", -1, path + " holds no files", Phrase.of("error.emptyFolder", path));
    }

    static Failure memory(String path) {
        return new Failure(path, "exhausted", -1, path + " needs more memory than there is", FailureTexts.memory(path));
    }

    /** A defect of ours; other files still go on. */
    static Failure internal(String path, Throwable defect) {
        String what = defect.getClass().getSimpleName();
        return new Failure(
                path,
                "internal",
                -1,
                "reading stopped at a defect of Auger: " + what,
                Phrase.of("error.internal", what));
    }
}
