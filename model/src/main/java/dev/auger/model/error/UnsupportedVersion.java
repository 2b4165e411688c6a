package dev.auger.model.error;

import java.util.List;

/** The format is known, and this version or kind of it is not read; the message says what to do instead. */
public final class UnsupportedVersion extends ImportFailure {

    private final String kind;
    private final List<Object> arguments;

    /**
     * @param kind stable name of what it is; the text for people is looked up by it
     * @param format what it is, in English
     * @param whatToDo instead, in English
     * @param arguments numbers and names that the text for people has in it
     */
    public UnsupportedVersion(String kind, String format, String whatToDo, Object... arguments) {
        super("unsupported", 0, format + " is not read: " + whatToDo);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    /** What it is, for example {@code elf-core}. */
    public String kind() {
        return kind;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
