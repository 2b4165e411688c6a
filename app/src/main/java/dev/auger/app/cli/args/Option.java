package dev.auger.app.cli.args;

import org.jspecify.annotations.Nullable;

/**
 * One option of a command.
 *
 * @param name with its dashes, {@code --top}
 * @param shortName {@code -o}, or null
 * @param label what its value is called on the help page ({@code N}), or null for a flag
 */
public record Option(
        String name, @Nullable String shortName, @Nullable String label, String about) {

    boolean takesValue() {
        return label != null;
    }

    boolean isCalled(String word) {
        return word.equals(name) || word.equals(shortName);
    }

    /** {@code -o, --output OUT}. */
    String usage() {
        return (shortName == null ? "" : shortName + ", ") + name + (label == null ? "" : " " + label);
    }
}
