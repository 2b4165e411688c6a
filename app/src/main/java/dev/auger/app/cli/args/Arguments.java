package dev.auger.app.cli.args;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was given: values by the option's long name, and the files, in order. */
public final class Arguments {

    private final Map<String, List<String>> values;
    private final List<String> files;

    Arguments(Map<String, List<String>> values, List<String> files) {
        this.values = values;
        this.files = List.copyOf(files);
    }

    public boolean has(String option) {
        return values.containsKey(option);
    }

    /** The last value given, or null. */
    public @Nullable String value(String option) {
        List<String> given = values.get(option);
        return given == null || given.isEmpty() ? null : given.getLast();
    }

    /** The last value given, or {@code otherwise}. */
    public String value(String option, String otherwise) {
        String given = value(option);
        return given == null ? otherwise : given;
    }

    /** All values given. */
    public List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    public List<String> files() {
        return files;
    }

    /** The one file of a command that takes one. */
    public String file() {
        return files.getFirst();
    }
}
