package dev.auger.analysis.pattern.condition;

/**
 * A word, number, text or sign of a condition.
 *
 * @param text the word or sign itself, or what stands between the quotes
 * @param number value of a number, in its base unit
 * @param at offset into the condition
 */
record Token(Kind kind, String text, double number, int at) {

    enum Kind {
        WORD,
        /** {@code .name.name}: a field. */
        FIELD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }
}
