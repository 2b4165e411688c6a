package dev.auger.analysis.pattern.condition;

import dev.auger.analysis.pattern.condition.Token.Kind;
import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a condition into tokens. Numbers take their unit along: {@code 10 s}, {@code 1 MiB}, {@code 15 %}. */
final class Tokenizer {

    /** Factors to the base units: bytes, nanoseconds, parts of one. */
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("%", 0.01),
            Map.entry("ns", 1.0),
            Map.entry("us", 1e3),
            Map.entry("ms", 1e6),
            Map.entry("s", 1e9),
            Map.entry("min", 60e9),
            Map.entry("h", 3600e9),
            Map.entry("KiB", 1024.0),
            Map.entry("MiB", 1024.0 * 1024),
            Map.entry("GiB", 1024.0 * 1024 * 1024));

    private static final String SIGNS = "()[],+-*/<>=!";

    private final String text;
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws ConditionError {
        Tokenizer tokenizer = new Tokenizer(text);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = tokenizer.next();
            tokens.add(token);
        } while (token.kind() != Kind.END);
        return tokens;
    }

    /** A number with or without a unit, as thresholds are written. */
    static double number(String text) throws ConditionError {
        List<Token> tokens = of(text);
        boolean negative = tokens.getFirst().is("-");
        Token number = tokens.get(negative ? 1 : 0);
        if (number.kind() != Kind.NUMBER || tokens.size() != (negative ? 3 : 2)) {
            throw new ConditionError(0, Phrase.of("pattern.problem.number", text));
        }
        return negative ? -number.number() : number.number();
    }

    private Token next() throws ConditionError {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(Kind.END, "", 0, start);
        }
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            return number(start);
        }
        if (isWord(c) || c == '.' && at + 1 < text.length() && isWord(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            String word = text.substring(start, at);
            return c == '.' ? new Token(Kind.FIELD, word.substring(1), 0, start) : new Token(Kind.WORD, word, 0, start);
        }
        if (c == '"') {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw new ConditionError(start, Phrase.of("pattern.problem.quote"));
            }
            at = end + 1;
            return new Token(Kind.TEXT, text.substring(start + 1, end), 0, start);
        }
        if (SIGNS.indexOf(c) < 0) {
            throw new ConditionError(start, Phrase.of("pattern.problem.character", String.valueOf(c)));
        }
        at++;
        if ("<>=!".indexOf(c) >= 0 && at < text.length() && text.charAt(at) == '=') {
            at++;
        }
        return new Token(Kind.SIGN, text.substring(start, at), 0, start);
    }

    private Token number(int start) throws ConditionError {
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        double value;
        try {
            value = Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new ConditionError(start, Phrase.of("pattern.problem.number", text.substring(start, at)));
        }
        int after = at;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        int end = after;
        if (end < text.length() && text.charAt(end) == '%') {
            end++;
        } else {
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
        }
        Double factor = UNITS.get(text.substring(after, end));
        if (factor != null) {
            at = end;
        }
        return new Token(Kind.NUMBER, text.substring(start, at), factor == null ? value : value * factor, start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$' || isDigit(c);
    }
}
