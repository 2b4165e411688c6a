package dev.auger.importers.source.text;

import java.util.List;

/** Source with comments, strings and characters blanked: what is left are words and brackets, at their places. */
final class Scrubbed {

    /** Code in a string that is longer is none: a bracket is missing. */
    private static final int LONGEST_TEMPLATE = 4_000;

    private final char[] text;
    private final boolean templates;
    private int at;

    private Scrubbed(char[] text, boolean templates) {
        this.text = text;
        this.templates = templates;
    }

    /**
     * Lines joined by line breaks, with blanks for what is no code.
     *
     * @param templates strings may hold code in <code>${…}</code>, with strings of its own
     */
    static char[] of(List<String> lines, boolean templates) {
        Scrubbed scrubbed = new Scrubbed(String.join("\n", lines).toCharArray(), templates);
        scrubbed.run();
        return scrubbed.text;
    }

    private void run() {
        while (at < text.length) {
            char c = text[at];
            if (c == '/' && is(at + 1, '/')) {
                blankUntilLineEnd();
            } else if (c == '/' && is(at + 1, '*')) {
                comment();
            } else if (c == '"') {
                string();
            } else if (c == '\'') {
                character();
            } else if (c == '`' && !templates) {
                raw();
            } else {
                at++;
            }
        }
    }

    private boolean is(int index, char c) {
        return index < text.length && text[index] == c;
    }

    private void blank() {
        if (text[at] != '\n') {
            text[at] = ' ';
        }
        at++;
    }

    private void blankUntilLineEnd() {
        while (at < text.length && text[at] != '\n') {
            blank();
        }
    }

    private void comment() {
        blank();
        blank();
        while (at < text.length && !(text[at] == '*' && is(at + 1, '/'))) {
            blank();
        }
        blankSome(2);
    }

    private void blankSome(int count) {
        for (int i = 0; i < count && at < text.length; i++) {
            blank();
        }
    }

    /** A raw string of Go. */
    private void raw() {
        blank();
        while (at < text.length && text[at] != '`') {
            blank();
        }
        blankSome(1);
    }

    private void string() {
        boolean block = is(at + 1, '"') && is(at + 2, '"');
        blankSome(block ? 3 : 1);
        while (at < text.length) {
            char c = text[at];
            if (c == '\\' && !(block && templates)) {
                blankSome(2);
            } else if (c == '$' && templates && is(at + 1, '{')) {
                template();
            } else if (block ? c == '"' && is(at + 1, '"') && is(at + 2, '"') : c == '"') {
                blankSome(block ? 3 : 1);
                return;
            } else if (c == '\n' && !block) {
                // A string that is not closed ends with its line: it is not code as we know it.
                return;
            } else {
                blank();
            }
        }
    }

    /** Code in a string; strings inside are skipped so that their quotes do not end the outer one. */
    private void template() {
        int depth = 0;
        int end = Math.min(text.length, at + LONGEST_TEMPLATE);
        while (at < end) {
            char c = text[at];
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                blank();
                return;
            } else if (c == '"') {
                blank();
                while (at < text.length && text[at] != '"' && text[at] != '\n') {
                    blank();
                }
            }
            if (at < text.length) {
                blank();
            }
        }
    }

    /** A character, or an apostrophe that is none: a symbol or a type of Scala, a string of Groovy. */
    private void character() {
        int end = at + 1;
        if (is(end, '\\')) {
            end += 2;
            while (end < text.length && text[end] != '\'' && text[end] != '\n' && end - at < 12) {
                end++;
            }
        } else {
            end++;
            // A pair of surrogates is one character.
            if (end < text.length && Character.isLowSurrogate(text[end])) {
                end++;
            }
        }
        if (is(end, '\'')) {
            blankSome(end - at + 1);
        } else {
            at++;
        }
    }
}
