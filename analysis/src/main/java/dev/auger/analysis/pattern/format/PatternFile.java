package dev.auger.analysis.pattern.format;

import java.util.List;

/**
 * What a file of patterns gave.
 *
 * @param family what the file is about, in short; empty if it does not say
 * @param problems in the order of the file; patterns that have any are left out
 */
public record PatternFile(String name, String family, List<Pattern> patterns, List<Problem> problems) {

    public PatternFile {
        patterns = List.copyOf(patterns);
        problems = List.copyOf(problems);
    }
}
