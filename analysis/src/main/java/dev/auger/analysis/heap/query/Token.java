package dev.auger.analysis.heap.query;

import java.util.Locale;

/**
 * A word of a query.
 *
 * @param text as written; of a text what is between the quotes, escapes of the quote undone
 * @param start first character in the query
 * @param end after the last character
 */
record Token(Kind kind, String text, Position at, int start, int end) {

    /** Kinds of words. */
    enum Kind {
        NAME,
        ATTRIBUTE,
        TEXT,
        INTEGER,
        ADDRESS,
        DECIMAL,
        SYMBOL,
        END
    }

    /** Whether it is a key word, in any case. */
    boolean is(String keyword) {
        return kind == Kind.NAME && text.toUpperCase(Locale.ROOT).equals(keyword);
    }

    boolean symbol(String wanted) {
        return kind == Kind.SYMBOL && text.equals(wanted);
    }

    /** How it is named in an error. */
    String shown() {
        return kind == Kind.END ? "end of query" : kind == Kind.TEXT ? '"' + text + '"' : text;
    }
}
