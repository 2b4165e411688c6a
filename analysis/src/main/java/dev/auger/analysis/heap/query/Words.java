package dev.auger.analysis.heap.query;

import java.util.List;

/** The words of a query, read one after the other. */
final class Words {

    private final List<Token> tokens;
    private int next;

    Words(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Where the word before ends in the query. */
    int lastEnd() {
        return next == 0 ? 0 : tokens.get(next - 1).end();
    }

    boolean take(String keyword) {
        boolean there = peek().is(keyword);
        if (there) {
            next();
        }
        return there;
    }

    boolean takeSymbol(String symbol) {
        boolean there = peek().symbol(symbol);
        if (there) {
            next();
        }
        return there;
    }

    void need(String keyword) {
        if (!take(keyword)) {
            throw unexpected(keyword);
        }
    }

    void needSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    String name(String what) {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected(what);
        }
        return next().text();
    }

    /** {@code java.util.Map$Entry[]}. */
    String className() {
        StringBuilder name = new StringBuilder(name("a class"));
        while (peek().symbol(".")) {
            next();
            name.append('.').append(name("a class"));
        }
        while (peek().symbol("[") && peek(1).symbol("]")) {
            next();
            next();
            name.append("[]");
        }
        return name.toString();
    }

    QueryError unexpected(String wanted) {
        return unexpected(peek(), wanted);
    }

    QueryError unexpected(Token found, String wanted) {
        return new QueryError(QueryError.Code.EXPECTED, found.at(), wanted, found.shown());
    }
}
