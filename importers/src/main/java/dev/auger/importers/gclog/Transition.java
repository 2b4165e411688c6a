package dev.auger.importers.gclog;

import org.jspecify.annotations.Nullable;

/**
 * Heap before and after a collection as every dialect of HotSpot prints it: {@code 65536K->57255K(251392K)},
 * {@code 21.4M(24.0G)->7359.3K(24.0G)}, {@code 106M(10%)->88M(9%)}; in bytes.
 *
 * @param total what stands in brackets at the end, -1 if that is no size
 * @param start where it begins in the text
 * @param end first character after it
 */
record Transition(long before, long after, long total, int start, int end) {

    /** The last one in a text, or null. */
    static @Nullable Transition last(String text) {
        int arrow = text.length();
        while ((arrow = text.lastIndexOf("->", arrow - 1)) >= 0) {
            Transition found = at(text, arrow);
            if (found != null) {
                return found;
            }
            if (arrow == 0) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Transition at(String text, int arrow) {
        int leftEnd = arrow;
        if (leftEnd > 0 && text.charAt(leftEnd - 1) == ')') {
            leftEnd = text.lastIndexOf('(', leftEnd - 1);
            if (leftEnd < 0) {
                return null;
            }
        }
        int leftStart = Numbers.startOf(text, leftEnd);
        int rightEnd = Numbers.endOf(text, arrow + 2);
        long before = Numbers.bytes(text, leftStart, leftEnd);
        long after = Numbers.bytes(text, arrow + 2, rightEnd);
        if (before < 0 || after < 0) {
            return null;
        }
        int end = rightEnd;
        long total = -1;
        if (rightEnd < text.length() && text.charAt(rightEnd) == '(') {
            int close = text.indexOf(')', rightEnd);
            if (close > 0) {
                total = Numbers.bytes(text, rightEnd + 1, close);
                end = close + 1;
            }
        }
        return new Transition(before, after, total, leftStart, end);
    }

    /** A use without an arrow, {@code 480684K(993280K)}, as CMS prints at its pauses; the last one, or null. */
    static @Nullable Transition lastUse(String text) {
        int open = text.length();
        while ((open = text.lastIndexOf('(', open - 1)) > 0) {
            int close = text.indexOf(')', open);
            int start = Numbers.startOf(text, open);
            long used = Numbers.bytes(text, start, open);
            long total = close < 0 ? -1 : Numbers.bytes(text, open + 1, close);
            if (used >= 0 && total >= 0) {
                return new Transition(used, used, total, start, close + 1);
            }
        }
        return null;
    }
}
