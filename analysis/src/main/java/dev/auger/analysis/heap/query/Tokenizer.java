package dev.auger.analysis.heap.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a query apart. Names are Java's, {@code $} included; texts stand in double or single quotes, where a backslash before the
 * quote takes it as a character and any other backslash stays (patterns are full of them); {@code //} and {@code /* *}{@code /} are
 * comments.
 */
final class Tokenizer {

    private static final List<String> DOUBLE = List.of("<=", ">=", "!=", "<>", "==");
    private static final String SINGLE = "()[],.*/+-<>=!:%";

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Tokenizer(String query) {
        this.query = query;
    }

    /** @return the words, the last one the end */
    static List<Token> tokens(String query) {
        Tokenizer tokenizer = new Tokenizer(query);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (true) {
            skip();
            if (at == query.length()) {
                add(Token.Kind.END, "", at, here());
                return;
            }
            next();
        }
    }

    private void skip() {
        while (at < query.length()) {
            char c = query.charAt(at);
            if (query.startsWith("//", at)) {
                while (at < query.length() && query.charAt(at) != '\n') {
                    at++;
                }
            } else if (query.startsWith("/*", at)) {
                Position start = here();
                int end = query.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new QueryError(QueryError.Code.UNTERMINATED, start);
                }
                while (at < end + 2) {
                    advance();
                }
            } else if (Character.isWhitespace(c)) {
                advance();
            } else {
                return;
            }
        }
    }

    private void advance() {
        if (query.charAt(at++) == '\n') {
            line++;
            lineStart = at;
        }
    }

    private void next() {
        char c = query.charAt(at);
        int start = at;
        Position position = here();
        if (c == '"' || c == '\'') {
            text(c, position);
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
            add(Token.Kind.NAME, query.substring(start, at), start, position);
        } else if (c == '@') {
            at++;
            word();
            if (at == start + 1) {
                throw new QueryError(QueryError.Code.CHARACTER, position, "@");
            }
            add(Token.Kind.ATTRIBUTE, query.substring(start + 1, at), start, position);
        } else if (Character.digit(c, 10) >= 0) {
            number(position);
        } else if (at + 2 <= query.length() && DOUBLE.contains(query.substring(at, at + 2))) {
            at += 2;
            add(Token.Kind.SYMBOL, query.substring(start, at), start, position);
        } else if (SINGLE.indexOf(c) >= 0) {
            at++;
            add(Token.Kind.SYMBOL, String.valueOf(c), start, position);
        } else {
            throw new QueryError(QueryError.Code.CHARACTER, position, String.valueOf(c));
        }
    }

    private void word() {
        while (at < query.length() && Character.isJavaIdentifierPart(query.charAt(at))) {
            at++;
        }
    }

    private void text(char quote, Position position) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != quote) {
            boolean escape = query.charAt(at) == '\\' && at + 1 < query.length() && query.charAt(at + 1) == quote;
            if (escape) {
                at++;
            }
            text.append(query.charAt(at));
            advance();
        }
        if (at == query.length()) {
            throw new QueryError(QueryError.Code.UNTERMINATED, position);
        }
        at++;
        add(Token.Kind.TEXT, text.toString(), start, position);
    }

    /** Decimal, or hexadecimal after {@code 0x}, which is an address; a type suffix as in Java is taken and ignored. */
    private void number(Position position) {
        int start = at;
        if (query.startsWith("0x", at) || query.startsWith("0X", at)) {
            at += 2;
            int digits = at;
            while (at < query.length() && Character.digit(query.charAt(at), 16) >= 0) {
                at++;
            }
            add(Token.Kind.ADDRESS, query.substring(digits, at), start, position);
            return;
        }
        digits();
        boolean decimal =
                at + 1 < query.length() && query.charAt(at) == '.' && Character.digit(query.charAt(at + 1), 10) >= 0;
        if (decimal) {
            at++;
            digits();
        }
        String text = query.substring(start, at);
        if (at < query.length() && "lLfFdD".indexOf(query.charAt(at)) >= 0) {
            decimal |= "lL".indexOf(query.charAt(at)) < 0;
            at++;
        }
        if (at < query.length() && Character.isJavaIdentifierPart(query.charAt(at))) {
            throw new QueryError(QueryError.Code.NUMBER, position, query.substring(start, at + 1));
        }
        add(decimal ? Token.Kind.DECIMAL : Token.Kind.INTEGER, text, start, position);
    }

    private void digits() {
        while (at < query.length() && Character.digit(query.charAt(at), 10) >= 0) {
            at++;
        }
    }

    private Position here() {
        return new Position(line, at - lineStart + 1);
    }

    private void add(Token.Kind kind, String text, int start, Position position) {
        tokens.add(new Token(kind, text, position, start, at));
    }
}
