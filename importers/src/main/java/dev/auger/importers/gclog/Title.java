package dev.auger.importers.gclog;

import dev.auger.model.gc.GcEvent.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What HotSpot calls a collection, with the groups in brackets behind it: qualifiers, which stay with the name, and the cause.
 *
 * @param base without groups: {@code Pause Young}, {@code GC pause}
 * @param name with its qualifiers: {@code Pause Young (Normal)}
 * @param cause without brackets; empty if there is none
 * @param whole whether all brackets close
 */
record Title(String base, String name, String cause, boolean whole) {

    private static final List<String> QUALIFIERS = List.of(
            "Normal",
            "Concurrent Start",
            "Prepare Mixed",
            "Mixed",
            "Evacuation Failure",
            "young",
            "mixed",
            "partial",
            "initial-mark",
            "to-space",
            "promotion failed",
            "unload classes",
            "process weakrefs",
            "update refs");

    private static final List<String> CAUSED =
            List.of("Pause Young", "Pause Mixed", "Pause Full", "Pause Initial Mark", "GC", "Full GC", "GC pause");

    /** @param text without figures */
    static Title of(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Title(text.strip(), text.strip(), "", true);
        }
        String base = text.substring(0, open).strip();
        boolean caused = CAUSED.contains(base) || base.endsWith("Collection");
        StringBuilder name = new StringBuilder(base);
        String cause = "";
        boolean whole = true;
        for (String group : groups(text.substring(open))) {
            whole &= group.endsWith(")");
            String inner = group.substring(1, group.endsWith(")") ? group.length() - 1 : group.length());
            if (caused && cause.isEmpty() && QUALIFIERS.stream().noneMatch(inner::startsWith)) {
                cause = inner;
            } else {
                name.append(' ').append(group);
            }
        }
        return new Title(base, name.toString(), cause, whole);
    }

    /** The groups of the outermost brackets, each with its brackets. */
    private static List<String> groups(String text) {
        List<String> groups = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length() && groups.size() < 8; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                if (depth++ == 0) {
                    start = i;
                }
            } else if (c == ')' && depth > 0 && --depth == 0) {
                groups.add(text.substring(start, i + 1));
            }
        }
        if (depth > 0) {
            groups.add(text.substring(start));
        }
        return groups;
    }

    /** What a pause of unified logging collects. */
    Kind pauseKind() {
        if (base.equals("Pause Full")) {
            return Kind.FULL;
        }
        if (base.equals("Pause Mixed") || name.contains("(Mixed)")) {
            return Kind.MIXED;
        }
        // G1 of JDK 9 and 10 marks from the roots within a young collection, which has a cause; CMS does it in a pause
        // of its own.
        if (base.equals("Pause Young") || (base.equals("Pause Initial Mark") && !cause.isEmpty())) {
            return Kind.YOUNG;
        }
        return Kind.PAUSE;
    }
}
