package dev.auger.model.source;

import java.util.Locale;

/**
 * What a compiler or linter said of a line.
 *
 * @param path of the file as the tool wrote it, with slashes; often relative
 * @param line 1-based
 * @param tool its name
 * @param rule id of the rule, or empty
 */
public record CodeRemark(String path, int line, Level level, String tool, String rule, String message) {

    /** How bad it is, by the tool's own judgement. */
    public enum Level {
        ERROR,
        WARNING,
        NOTE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether it is about a file: the shorter of the two paths ends the other.
     *
     * @param other path with slashes
     */
    public boolean isAbout(String other) {
        String mine = strip(path);
        String theirs = strip(other);
        return mine.equals(theirs) || mine.endsWith('/' + theirs) || theirs.endsWith('/' + mine);
    }

    private static String strip(String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
