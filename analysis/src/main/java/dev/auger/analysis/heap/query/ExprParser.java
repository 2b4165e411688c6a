package dev.auger.analysis.heap.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions, loosest first: {@code OR}, {@code AND}, {@code NOT}, comparisons with {@code LIKE IN IMPLEMENTS INSTANCEOF}, {@code + -},
 * {@code * / %}, sign, and paths {@code a.b.@c[d].e()}.
 */
final class ExprParser {

    private static final Set<String> COMPARISONS = Set.of("=", "==", "!=", "<>", "<", ">", "<=", ">=");

    private final Words words;
    private final Supplier<Select> select;

    /** @param select reads a query that stands in parentheses */
    ExprParser(Words words, Supplier<Select> select) {
        this.words = words;
        this.select = select;
    }

    Expr expression() {
        Expr left = and();
        while (words.peek().is("OR")) {
            Position at = words.next().at();
            left = new Expr.Binary(at, "OR", left, and());
        }
        return left;
    }

    private Expr and() {
        Expr left = not();
        while (words.peek().is("AND")) {
            Position at = words.next().at();
            left = new Expr.Binary(at, "AND", left, not());
        }
        return left;
    }

    private Expr not() {
        if (words.peek().is("NOT") || words.peek().symbol("!")) {
            Position at = words.next().at();
            return new Expr.Unary(at, "NOT", not());
        }
        return comparison();
    }

    private Expr comparison() {
        Expr left = sum();
        Token token = words.peek();
        if (token.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(token.text())) {
            words.next();
            String operator = token.text().equals("==") ? "=" : token.text().equals("<>") ? "!=" : token.text();
            return new Expr.Binary(token.at(), operator, left, sum());
        }
        boolean negated =
                token.is("NOT") && (words.peek(1).is("LIKE") || words.peek(1).is("IN"));
        if (negated) {
            words.next();
        }
        if (words.take("LIKE")) {
            return new Expr.Like(token.at(), left, sum(), negated);
        }
        if (words.take("IN")) {
            return new Expr.In(token.at(), left, members(), negated);
        }
        if (words.take("IMPLEMENTS") || words.take("INSTANCEOF")) {
            String name = words.peek().kind() == Token.Kind.TEXT ? words.next().text() : words.className();
            return new Expr.OfClass(token.at(), left, name);
        }
        return left;
    }

    /** {@code (1, 2)}, a query in parentheses, or one value. */
    private List<Expr> members() {
        if (!words.peek().symbol("(") || words.peek(1).is("SELECT")) {
            return List.of(sum());
        }
        words.next();
        return arguments();
    }

    private Expr sum() {
        Expr left = product();
        while (words.peek().symbol("+") || words.peek().symbol("-")) {
            Token operator = words.next();
            left = new Expr.Binary(operator.at(), operator.text(), left, product());
        }
        return left;
    }

    private Expr product() {
        Expr left = sign();
        while (words.peek().symbol("*")
                || words.peek().symbol("/")
                || words.peek().symbol("%")) {
            Token operator = words.next();
            left = new Expr.Binary(operator.at(), operator.text(), left, sign());
        }
        return left;
    }

    private Expr sign() {
        if (words.peek().symbol("-")) {
            Position at = words.next().at();
            return new Expr.Unary(at, "-", sign());
        }
        return primary();
    }

    /** A value with what follows it after dots and in brackets. */
    Expr primary() {
        Expr value = value();
        while (true) {
            Token token = words.peek();
            if (words.takeSymbol(".")) {
                Token name = words.next();
                value = switch (name.kind()) {
                    case ATTRIBUTE -> new Expr.Attribute(name.at(), value, name.text());
                    case NAME ->
                        words.peek().symbol("(") ? method(name, value) : new Expr.Field(name.at(), value, name.text());
                    default -> throw words.unexpected(name, "a field or an attribute");
                };
            } else if (words.takeSymbol("[")) {
                Expr index = sum();
                words.needSymbol("]");
                value = new Expr.Element(token.at(), value, index);
            } else {
                return value;
            }
        }
    }

    private Expr method(Token name, Expr of) {
        words.needSymbol("(");
        List<Expr> all = new ArrayList<>();
        all.add(of);
        all.addAll(arguments());
        return new Expr.Call(name.at(), name.text(), true, List.copyOf(all));
    }

    /** Up to the closing parenthesis; the opening one was read. */
    private List<Expr> arguments() {
        List<Expr> all = new ArrayList<>();
        if (!words.takeSymbol(")")) {
            do {
                all.add(expression());
            } while (words.takeSymbol(","));
            words.needSymbol(")");
        }
        return List.copyOf(all);
    }

    private Expr value() {
        Token token = words.next();
        return switch (token.kind()) {
            case TEXT -> new Expr.Literal(token.at(), token.text());
            case INTEGER, DECIMAL -> new Expr.Literal(token.at(), number(token));
            case ADDRESS -> new Expr.Address(token.at(), address(token));
            case ATTRIBUTE -> new Expr.Attribute(token.at(), null, token.text());
            case NAME -> name(token);
            case SYMBOL -> {
                if (!token.symbol("(")) {
                    throw words.unexpected(token, "a value");
                }
                yield parenthesised(token);
            }
            case END -> throw words.unexpected(token, "a value");
        };
    }

    private Expr parenthesised(Token open) {
        Expr inside = words.peek().is("SELECT") ? new Expr.Subselect(open.at(), select.get()) : expression();
        words.needSymbol(")");
        return inside;
    }

    private Expr name(Token token) {
        if (words.takeSymbol("(")) {
            return new Expr.Call(token.at(), token.text(), false, arguments());
        }
        if (token.is("NULL")) {
            return new Expr.Literal(token.at(), null);
        }
        if (token.is("TRUE") || token.is("FALSE")) {
            return new Expr.Literal(token.at(), token.is("TRUE"));
        }
        if (token.is("FROM") || token.is("WHERE") || token.is("SELECT")) {
            throw words.unexpected(token, "a value");
        }
        return new Expr.Name(token.at(), token.text());
    }

    /** Null for what is no number. */
    @Nullable
    Object number(Token token) {
        try {
            return switch (token.kind()) {
                case INTEGER -> Long.valueOf(token.text());
                case DECIMAL -> Double.valueOf(token.text());
                default -> null;
            };
        } catch (NumberFormatException e) {
            throw new QueryError(QueryError.Code.NUMBER, token.at(), token.text());
        }
    }

    private static long address(Token token) {
        try {
            return Long.parseUnsignedLong(token.text(), 16);
        } catch (NumberFormatException e) {
            throw new QueryError(QueryError.Code.NUMBER, token.at(), "0x" + token.text());
        }
    }
}
