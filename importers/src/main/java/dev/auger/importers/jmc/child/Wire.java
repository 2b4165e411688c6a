package dev.auger.importers.jmc.child;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of what the child tells its parent: a verb and fields, divided by tabs. In a field {@code \t}, {@code \n} and {@code
 * \\} stand for tab, line break and backslash; other control characters are left out.
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
        StringBuilder line = new StringBuilder(verb);
        for (String field : fields) {
            line.append('\t');
            escape(field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field, line);
        }
        return line.toString();
    }

    private static void escape(String field, StringBuilder out) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (!Character.isISOControl(c)) {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** Verb and fields of a line. */
    public static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\\' && i + 1 < line.length()) {
                char escaped = line.charAt(++i);
                field.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
