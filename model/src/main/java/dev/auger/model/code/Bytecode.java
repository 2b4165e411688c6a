package dev.auger.model.code;

import java.util.List;

/**
 * The instructions of the classes of one source file, as lines of text.
 *
 * @param lines in the order of the class files
 */
public record Bytecode(List<Line> lines) {

    public Bytecode {
        lines = List.copyOf(lines);
    }

    /** What a line is about. */
    public enum Kind {
        CLASS,
        METHOD,
        /** Where the instructions of a source line begin. */
        MARK,
        INSTRUCTION,
        /** Something was left out. */
        REST
    }

    /**
     * One line.
     *
     * @param source 1-based line of the source it belongs to, or -1
     */
    public record Line(Kind kind, String text, int source) {}
}
