package dev.auger.analysis.heap.query;

import dev.auger.analysis.heap.query.Select.Column;
import dev.auger.analysis.heap.query.Select.From;
import dev.auger.analysis.heap.query.Select.Order;
import dev.auger.analysis.heap.query.Select.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries by recursive descent:
 *
 * <pre>
 * select  = SELECT [DISTINCT] [AS RETAINED SET] ( * | OBJECTS expr | column {, column} )
 *           FROM [OBJECTS] [INSTANCEOF] source {, source} [[AS] alias]
 *           [WHERE expr] {UNION ( select )} [ORDER BY expr [ASC | DESC] {, …}] [LIMIT number]
 * column  = expr [AS name | AS "name"]
 * source  = class name | "pattern" | address | id | ( select ) | function ( … )
 * </pre>
 *
 * Expressions are {@link ExprParser}'s.
 */
final class Parser {

    private static final Set<String> RESERVED = Set.of(
            "SELECT", "FROM", "WHERE", "UNION", "ORDER", "LIMIT", "AS", "AND", "OR", "NOT", "LIKE", "IN", "ASC",
            "DESC");

    private final String query;
    private final Words words;
    private final ExprParser expressions;

    private Parser(String query) {
        this.query = query;
        this.words = new Words(Tokenizer.tokens(query));
        this.expressions = new ExprParser(words, this::select);
    }

    /** @throws QueryError if the text is no query */
    static Select parse(String query) {
        Parser parser = new Parser(query);
        Select select = parser.select();
        if (parser.words.peek().kind() != Token.Kind.END) {
            throw parser.words.unexpected("end of query");
        }
        return select;
    }

    private Select select() {
        Position at = words.peek().at();
        words.need("SELECT");
        boolean distinct = words.take("DISTINCT");
        boolean retained = words.peek().is("AS") && words.peek(1).is("RETAINED");
        if (retained) {
            words.next();
            words.next();
            words.need("SET");
        }
        List<Column> columns = new ArrayList<>();
        boolean objects = false;
        if (!words.takeSymbol("*")) {
            objects = words.take("OBJECTS");
            do {
                columns.add(column());
            } while (!objects && words.takeSymbol(","));
        }
        words.need("FROM");
        From from = from();
        boolean named = words.take("AS");
        String alias = "";
        if (named || words.peek().kind() == Token.Kind.NAME && !RESERVED.contains(upper(words.peek()))) {
            alias = words.name("an alias");
        }
        Expr where = words.take("WHERE") ? expressions.expression() : null;
        List<Select> union = union();
        return new Select(
                at, distinct, retained, objects, List.copyOf(columns), from, alias, where, order(), limit(), union);
    }

    private static String upper(Token token) {
        return token.text().toUpperCase(java.util.Locale.ROOT);
    }

    private Column column() {
        int start = words.peek().start();
        Expr expr = expressions.expression();
        String written = query.substring(start, words.lastEnd()).replaceAll("\\s+", " ");
        if (!words.take("AS")) {
            return new Column(expr, written);
        }
        Token name = words.next();
        if (name.kind() != Token.Kind.NAME && name.kind() != Token.Kind.TEXT) {
            throw words.unexpected(name, "a name");
        }
        return new Column(expr, name.text());
    }

    private From from() {
        Position at = words.peek().at();
        boolean objects = words.take("OBJECTS");
        boolean subclasses = words.take("INSTANCEOF");
        List<Source> sources = new ArrayList<>();
        do {
            sources.add(source());
        } while (words.takeSymbol(","));
        return new From(at, objects, subclasses, List.copyOf(sources));
    }

    private Source source() {
        Token first = words.peek();
        if (first.kind() == Token.Kind.TEXT) {
            words.next();
            return new Source.ByPattern(first.at(), first.text());
        }
        boolean function = first.kind() == Token.Kind.NAME && words.peek(1).symbol("(");
        if (first.kind() == Token.Kind.NAME && !function) {
            return new Source.ByName(first.at(), words.className());
        }
        boolean value = function
                || first.symbol("(")
                || first.kind() == Token.Kind.ADDRESS
                || first.kind() == Token.Kind.INTEGER;
        if (!value) {
            throw words.unexpected("a class, a pattern, an address or a query");
        }
        return new Source.ByValue(first.at(), expressions.primary());
    }

    private List<Select> union() {
        List<Select> union = new ArrayList<>();
        while (words.take("UNION")) {
            words.needSymbol("(");
            union.add(select());
            words.needSymbol(")");
        }
        return List.copyOf(union);
    }

    private List<Order> order() {
        List<Order> order = new ArrayList<>();
        if (words.take("ORDER")) {
            words.need("BY");
            do {
                Expr expr = expressions.expression();
                boolean descending = words.take("DESC");
                if (!descending) {
                    words.take("ASC");
                }
                order.add(new Order(expr, descending));
            } while (words.takeSymbol(","));
        }
        return List.copyOf(order);
    }

    private long limit() {
        if (!words.take("LIMIT")) {
            return -1;
        }
        @Nullable Object value = expressions.number(words.next());
        if (!(value instanceof Long number)) {
            throw words.unexpected("a number of rows");
        }
        return number;
    }
}
