package dev.auger.importers.stacks.folded;

import org.jspecify.annotations.Nullable;

/**
 * One line, {@code root;…;leaf COUNT}, or {@code root;…;leaf BEFORE AFTER} of a differential file. The last blank divides, since
 * names may have blanks in them.
 *
 * @param stack text before the counts
 * @param before first of two counts, NaN if there is one
 * @param count the only or the second count
 */
record FoldedLine(String stack, double before, double count) {

    private static final int MOST_DIGITS = 24;

    /** The line as a stack, or null. */
    static @Nullable FoldedLine of(String line, boolean differential) {
        int end = stripped(line, line.length());
        int blank = blankBefore(line, end);
        double count = blank <= 0 ? -1 : number(line, blank + 1, end);
        if (count < 0) {
            return null;
        }
        int stop = stripped(line, blank);
        double before = Double.NaN;
        if (differential) {
            int earlier = blankBefore(line, stop);
            before = earlier <= 0 ? -1 : number(line, earlier + 1, stop);
            if (before < 0) {
                return null;
            }
            stop = stripped(line, earlier);
        }
        return stop == 0 ? null : new FoldedLine(line.substring(0, stop), before, count);
    }

    private static int stripped(String line, int end) {
        int at = end;
        while (at > 0 && line.charAt(at - 1) <= ' ') {
            at--;
        }
        return at;
    }

    private static int blankBefore(String line, int end) {
        int at = end - 1;
        while (at >= 0 && line.charAt(at) > ' ') {
            at--;
        }
        return at;
    }

    /** A decimal number without a sign, or -1. */
    private static double number(String text, int from, int to) {
        if (from >= to || to - from > MOST_DIGITS) {
            return -1;
        }
        boolean point = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' && !point && i > from) {
                point = true;
            } else if (c < '0' || c > '9') {
                return -1;
            }
        }
        return Double.parseDouble(text.substring(from, to));
    }

    /** Comments, which speedscope and FlameGraph pass over as well. */
    static boolean isComment(String line) {
        return line.startsWith("#") || line.startsWith("//");
    }
}
