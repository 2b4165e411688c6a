package dev.auger.model.error;

/** The format is known, and this version or kind of it is not read; the message says what to do instead. */
public final class UnsupportedVersion extends ImportFailure {

    private final String format;

    public UnsupportedVersion(String format, String whatToDo) {
        super("unsupported", 0, format + " is not read: " + whatToDo);
        this.format = format;
    }

    public String format() {
        return format;
    }
}
