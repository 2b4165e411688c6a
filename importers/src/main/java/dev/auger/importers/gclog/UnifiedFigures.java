package dev.auger.importers.gclog;

import org.jspecify.annotations.Nullable;

/**
 * The figures behind a title of unified logging: {@code 14M->12M(128M) (0.295s, 0.301s) 6.529ms}, each if it is there. JDK 9 prints the
 * begin and the end in seconds.
 *
 * @param title what stands before them
 * @param heap null if not printed
 * @param nanos how long it took, -1 if not printed
 */
record UnifiedFigures(String title, @Nullable Transition heap, long nanos) {

    static UnifiedFigures of(String text) {
        String rest = text.stripTrailing();
        rest = rest.endsWith(" ms") ? rest.substring(0, rest.length() - 3) + "ms" : rest;
        long nanos = -1;
        int space = rest.lastIndexOf(' ');
        if (space > 0 && rest.endsWith("s")) {
            boolean millis = rest.endsWith("ms");
            nanos = Numbers.nanos(rest, space + 1, rest.length() - (millis ? 2 : 1), millis ? 1e6 : 1e9);
            rest = nanos >= 0 ? rest.substring(0, space).stripTrailing() : rest;
        }
        rest = withoutTimes(rest);
        Transition heap = Transition.last(rest);
        if (heap == null || heap.end() != rest.length()) {
            return new UnifiedFigures(rest, null, nanos);
        }
        return new UnifiedFigures(rest.substring(0, heap.start()).stripTrailing(), heap, nanos);
    }

    private static String withoutTimes(String text) {
        int open = text.lastIndexOf(" (");
        if (open < 0 || !text.endsWith("s)") || open + 2 >= text.length() || !Numbers.isPart(text.charAt(open + 2))) {
            return text;
        }
        return text.substring(0, open).stripTrailing();
    }
}
