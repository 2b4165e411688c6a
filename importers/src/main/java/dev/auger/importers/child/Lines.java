package dev.auger.importers.child;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines between a child and its parent: a verb and fields, divided by tabs. In a field {@code \t}, {@code \n} and {@code \\}
 * stand for tab, line break and backslash; other control characters are left out.
 */
public final class Lines {

    private Lines() {}

    /**
     * A line without its end.
     *
     * @param longest characters of a field that are kept
     */
    public static String line(int longest, String verb, String... fields) {
        StringBuilder line = new StringBuilder(verb);
        for (String field : fields) {
            line.append('\t');
            escape(field.length() > longest ? field.substring(0, longest) : field, line);
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
