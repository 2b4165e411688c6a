package dev.auger.importers.jmc.child;

import dev.auger.importers.child.Lines;
import java.util.List;

/**
 * What the child tells its parent, in {@link Lines}.
 *
 * <pre>
 * hello   VERSION-OF-THE-PROTOCOL  NAME-AND-VERSION-OF-THE-TOOL
 * loaded  EVENTS
 * rules   COUNT
 * done    RULES-DONE  COUNT
 * result  ID NAME TOPIC SEVERITY SCORE SUMMARY EXPLANATION SOLUTION EVENT,… MISSING-EVENT,…
 * failed  unreadable|memory  MESSAGE      the end, in place of end
 * end     RESULTS
 * </pre>
 */
public final class Wire {

    public static final String VERSION = "1";

    /** Longest field written; the parent allows no longer line than all fields at this length. */
    public static final int LONGEST_FIELD = 6_000;

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
