package dev.auger.importers.jmc;

import dev.auger.importers.jmc.child.Wire;
import java.util.Locale;

/**
 * Makes plain sentences of what the rules write: a mixture of HTML, of links in two notations and of {@code MessageFormat}'s
 * doubled apostrophes. One pass over the text, whatever it holds; nothing of it is ever interpreted further.
 */
final class RuleText {

    private static final String BULLET = "\u2022 ";
    private static final int LONGEST_TAG = 400;
    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_LINK = 1_000;

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private RuleText(String text) {
        this.text = text;
    }

    /**
     * A plain text: no tags, no entities, no links (their words stay), one blank between words, list items as lines that begin
     * with a bullet.
     *
     * @param most characters kept; a longer text ends in an ellipsis
     */
    static String clean(String text, int most) {
        String bounded = text.substring(0, Math.min(text.length(), Wire.LONGEST_FIELD));
        String plain = new RuleText(bounded).plain();
        if (plain.length() <= most) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(most - 2)) ? most - 2 : most - 1;
        return plain.substring(0, end).stripTrailing() + '\u2026';
    }

    private String plain() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<' && tag()
                    || c == '&' && entity()
                    || c == '[' && link()
                    || c == 'h' && address()
                    || c == '\'' && doubled()) {
                continue;
            }
            add(c);
            at++;
        }
        return out.toString().strip();
    }

    /** Control, format and bidirectional characters are left out, blanks of all kinds become one. */
    private void add(char c) {
        int type = Character.getType(c);
        if (c == '\n') {
            lineBreak();
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            int end = out.length();
            if (end > 0 && out.charAt(end - 1) != ' ' && out.charAt(end - 1) != '\n') {
                out.append(' ');
            }
        } else if (!Character.isISOControl(c) && type != Character.FORMAT && type != Character.PRIVATE_USE) {
            out.append(c);
        }
    }

    private void lineBreak() {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private boolean tag() {
        int end = text.indexOf('>', at, Math.min(text.length(), at + LONGEST_TAG));
        boolean begins =
                at + 1 < text.length() && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/');
        if (!begins || end < 0) {
            return false;
        }
        String inside = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        String name = inside.split("[\\s/>]", 3)[inside.startsWith("/") ? 1 : 0];
        boolean close = inside.startsWith("/");
        switch (name) {
            case "li" -> {
                if (!close) {
                    lineBreak();
                    out.append(BULLET);
                }
            }
            case "ul", "ol", "p", "br", "div" -> lineBreak();
            case "a", "b", "i", "em", "strong", "code", "tt", "span", "u", "html", "body" -> {}
            default -> {
                // <init>, List<String>, -XX:…=<value>: no markup but a name.
                return false;
            }
        }
        at = end + 1;
        return true;
    }

    private boolean entity() {
        int end = text.indexOf(';', at, Math.min(text.length(), at + LONGEST_ENTITY));
        if (end < 0) {
            return false;
        }
        String name = text.substring(at + 1, end);
        int code = switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> ' ';
            default -> numeric(name);
        };
        if (code <= 0) {
            return false;
        }
        if (code <= Character.MAX_VALUE) {
            add((char) code);
        } else {
            out.appendCodePoint(code);
        }
        at = end + 1;
        return true;
    }

    private static int numeric(String name) {
        try {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : 0;
            return Character.isValidCodePoint(code) && Character.isDefined(code) ? code : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** {@code [words](address)}: the words stay. */
    private boolean link() {
        int middle = text.indexOf("](http", at, Math.min(text.length(), at + LONGEST_LINK));
        if (middle < 0) {
            return false;
        }
        int end = text.indexOf(')', middle, Math.min(text.length(), middle + LONGEST_LINK));
        if (end < 0) {
            return false;
        }
        for (char c : text.substring(at + 1, middle).toCharArray()) {
            add(c);
        }
        at = end + 1;
        return true;
    }

    /** An address by itself is left out: nothing leads out of the program. */
    private boolean address() {
        if (!text.startsWith("http://", at) && !text.startsWith("https://", at)) {
            return false;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && ")<>\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return true;
    }

    private boolean doubled() {
        if (!text.startsWith("''", at)) {
            return false;
        }
        add('\'');
        at += 2;
        return true;
    }
}
