package dev.auger.model.source;

import java.util.List;
import java.util.Locale;

/**
 * The source of a class.
 *
 * @param fileName for example {@code QuoteCache.java}
 * @param origin where it came from
 * @param location what to show for where: a path relative to the chosen root, a jar's name with the entry in it
 * @param lines lines without terminators
 * @param map from lines of the class file to lines of this text; they are the same unless the text was decompiled
 */
public record SourceText(String fileName, Origin origin, String location, List<String> lines, LineMap map) {

    /** Where source came from; it says how far line numbers can be trusted. */
    public enum Origin {
        FOLDER,
        SOURCES_JAR,
        JDK,
        GIT,
        DECOMPILED;

        /** The name used in JSON and resource keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SourceText {
        lines = List.copyOf(lines);
    }

    /** Text whose lines are those the compiler saw. */
    public SourceText(String fileName, Origin origin, String location, List<String> lines) {
        this(fileName, origin, location, lines, LineMap.SAME);
    }

    /** The same text, named after another place. */
    public SourceText at(String otherLocation) {
        return new SourceText(fileName, origin, otherLocation, lines, map);
    }

    /** Text of a 1-based line, or empty outside the file. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
