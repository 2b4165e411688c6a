package dev.auger.analysis.pattern.format;

import dev.auger.model.trail.Phrase;

/**
 * What is wrong in a file of patterns, and exactly where.
 *
 * @param file as given
 * @param line 1-based
 * @param column 1-based, in characters
 */
public record Problem(String file, int line, int column, Phrase text) {

    /** {@code my-patterns.yaml:12:7}, as compilers say it. */
    public String place() {
        return file + ':' + line + ':' + column;
    }
}
