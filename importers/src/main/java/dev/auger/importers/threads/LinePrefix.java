package dev.auger.importers.threads;

/**
 * What a logger put before each line of a dump, learnt from the line that begins it. Numbers in it (times, sequence numbers) may
 * change from line to line; the rest may not.
 */
public final class LinePrefix {

    /** For lines as they are. */
    public static final LinePrefix NONE = new LinePrefix("");

    private final String shape;

    private LinePrefix(String shape) {
        this.shape = shape;
    }

    /** The prefix that ends where the first line of a dump begins. */
    public static LinePrefix of(String before) {
        return before.isBlank() ? NONE : new LinePrefix(before);
    }

    /** The text of the prefix this was learnt from. */
    public String text() {
        return shape;
    }

    /** The line without the prefix; the line itself where it has none. */
    public String cut(String line) {
        if (shape.isEmpty()) {
            return line;
        }
        int end = match(line);
        return end < 0 ? line : line.substring(end);
    }

    private int match(String line) {
        int s = 0;
        int l = 0;
        while (s < shape.length()) {
            char c = shape.charAt(s);
            if (isDigit(c)) {
                int start = l;
                l = digits(line, l);
                s = digits(shape, s);
                if (l == start) {
                    return -1;
                }
            } else if (l < line.length() && line.charAt(l) == c) {
                s++;
                l++;
            } else if (c == ' ') {
                // Padding shrinks as numbers grow, and trailing blanks are cut from empty lines.
                s++;
            } else {
                return -1;
            }
        }
        return l;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
