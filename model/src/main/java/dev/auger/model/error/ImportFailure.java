package dev.auger.model.error;

/**
 * A file could not be read at all. (A file that could be read in part is a result with diagnostics, not a failure.) The message
 * is one English sentence for logs and JSON; text for people is looked up by {@link #code()}.
 */
public abstract sealed class ImportFailure extends Exception
        permits UnrecognisedInput, UnsupportedVersion, MalformedInput, EvidenceChanged, ResourceExhausted {

    private final String code;
    private final long offset;

    ImportFailure(String code, long offset, String message) {
        super(message);
        this.code = code;
        this.offset = offset;
    }

    /** Stable dotted code, for example {@code unrecognised}. */
    public final String code() {
        return code;
    }

    /** Byte offset of what was wrong, in the decompressed content; -1 where none applies. */
    public final long offset() {
        return offset;
    }
}
