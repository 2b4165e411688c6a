package dev.auger.importers.mat.child;

import dev.auger.importers.child.Lines;
import java.util.List;

/**
 * What the child tells its parent, in {@link Lines}. Addresses and digests are hexadecimal, {@code -} is no dominator but the
 * collector.
 *
 * <pre>
 * hello   VERSION-OF-THE-PROTOCOL
 * parser  NAME VERSION
 * done    STEPS TOTAL
 * heap    OBJECTS-IN-FILE|-1 OBJECTS IDENTIFIER-BYTES REFERENCE-BYTES
 * root    ADDRESS
 * class   ADDRESS NAME INSTANCES DIGEST
 * object  ADDRESS DOMINATOR|- RETAINED-OBJECTS SHALLOW-BYTES RETAINED-BYTES
 * absent  ADDRESS                            asked about, and not in the graph
 * failed  unreadable|memory|installation MESSAGE      the end, in place of end
 * end     LINES-BEFORE-THIS
 * </pre>
 *
 * The questions lie in a file: an address a line.
 */
public final class Wire {

    public static final String VERSION = "1";

    /** Stands for the collector. */
    public static final String NOBODY = "-";

    /** Class names are longer than one thinks. */
    static final int LONGEST_FIELD = 4_000;

    private Wire() {}

    /** A line without its end. */
    public static String line(String verb, String... fields) {
        return Lines.line(LONGEST_FIELD, verb, fields);
    }

    /** Verb and fields of a line. */
    public static List<String> fields(String line) {
        return Lines.fields(line);
    }
}
