package dev.auger.model.source;

import java.util.List;

/**
 * The source of a class.
 *
 * @param fileName for example {@code QuoteCache.java}
 * @param origin where it came from
 * @param location what to show for where: a path relative to the chosen root, a jar's name
 * @param lines lines without terminators
 */
public record SourceText(String fileName, Origin origin, String location, List<String> lines) {

    /** Where source came from; it says how far line numbers can be trusted. */
    public enum Origin {
        FOLDER,
        SOURCES_JAR,
        JDK,
        GIT,
        DECOMPILED
    }

    public SourceText {
        lines = List.copyOf(lines);
    }

    /** Text of a 1-based line, or empty outside the file. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
