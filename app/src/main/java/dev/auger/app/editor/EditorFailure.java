package dev.auger.app.editor;

/** Why an editor was not opened. */
public final class EditorFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong; {@link #id()} is in resource keys. */
    public enum Reason {
        /** The command is empty or its quotes do not close. */
        COMMAND,
        /** The command has a word in braces that means nothing. */
        PLACEHOLDER,
        /** The file or a name has characters that are not handed to programs. */
        NAME,
        /** The program could not be started. */
        PROGRAM,
        /** The file is not there any more. */
        FILE;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Reason reason;
    private final String detail;

    public EditorFailure(Reason reason, String detail) {
        super(reason.id() + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** The word, name or program it is about. */
    public String detail() {
        return detail;
    }
}
