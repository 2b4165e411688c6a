package dev.auger.app.report.page;

import java.util.Locale;

/**
 * Makes text from evidence safe to look at. Names of classes and threads are chosen by whoever wrote the program, or the file: they may
 * turn the direction of the text around them, hide in characters nobody sees, or be a megabyte long.
 */
public final class Legible {

    /** Longest name that is shown whole. */
    public static final int NAME = 180;

    private static final int MARK = 24;

    private Legible() {}

    /** A name of at most {@link #NAME} characters: of a longer one the beginning, the end, and how long it is. */
    public static String name(String text) {
        return cut(text, NAME);
    }

    /** The same with another length, at least 40. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int room = most - MARK;
        int head = room * 2 / 3;
        if (Character.isLowSurrogate(text.charAt(head))) {
            head--;
        }
        int tail = Math.max(head, text.length() - room / 3);
        if (tail < text.length() && Character.isLowSurrogate(text.charAt(tail))) {
            tail++;
        }
        return text.substring(0, head) + "\u2026[" + text.length() + "]\u2026" + text.substring(tail);
    }

    /** Appends text in which what cannot be seen or must not stand in a page is spelled out or replaced. */
    static void append(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isHidden(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else if (isForbidden(c)) {
                out.append('\ufffd');
            } else {
                escaped(c, out);
            }
        }
    }

    private static void escaped(int c, StringBuilder out) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(c);
        }
    }

    /** Marks that turn the direction of text, joiners and other characters without a shape, and line ends of Unicode. */
    private static boolean isHidden(int c) {
        return c == 0x061c
                || c == 0x00ad
                || c >= 0x200b && c <= 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f
                || c == 0xfeff
                || c >= 0xfff9 && c <= 0xfffb
                || c >= 0xe0000 && c <= 0xe0fff;
    }

    /** What HTML has no place for: controls, halves of surrogate pairs, non-characters. */
    private static boolean isForbidden(int c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c >= 0x7f && c <= 0x9f
                || c >= 0xd800 && c <= 0xdfff
                || (c & 0xfffe) == 0xfffe
                || c >= 0xfdd0 && c <= 0xfdef;
    }
}
