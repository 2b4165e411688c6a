package dev.auger.importers.text;

import java.nio.charset.StandardCharsets;

/**
 * What a logger put before each line of a dump, learnt from the line that begins it. Numbers in it (times, sequence numbers) may
 * change from line to line; the rest may not.
 */
public final class LinePrefix {

    /** Nothing is cut. */
    public static final LinePrefix NONE = new LinePrefix("");

    private final String text;
    private final byte[] shape;

    private LinePrefix(String text) {
        this.text = text;
        this.shape = text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param before what stands before the words that begin a dump */
    public static LinePrefix of(String before) {
        return before.isBlank() ? NONE : new LinePrefix(before);
    }

    /** The text of the prefix this was learnt from. */
    public String text() {
        return text;
    }

    /** Where a line that begins at {@code from} goes on after the prefix; {@code from} where it has none. */
    public int end(byte[] in, int from, int to) {
        int s = 0;
        int l = from;
        while (s < shape.length) {
            byte c = shape[s];
            if (isDigit(c)) {
                int digits = l;
                while (l < to && isDigit(in[l])) {
                    l++;
                }
                while (s < shape.length && isDigit(shape[s])) {
                    s++;
                }
                if (l == digits) {
                    return from;
                }
            } else if (l < to && in[l] == c) {
                s++;
                l++;
            } else if (c == ' ') {
                // Padding shrinks as numbers grow, and trailing blanks are cut from empty lines.
                s++;
            } else {
                return from;
            }
        }
        return l;
    }

    /** A line without the prefix; the line itself where it has none. */
    public String cut(String line) {
        if (shape.length == 0) {
            return line;
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int end = end(bytes, 0, bytes.length);
        return end == 0 ? line : new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8);
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
