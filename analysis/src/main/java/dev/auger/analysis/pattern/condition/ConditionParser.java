package dev.auger.analysis.pattern.condition;

import dev.auger.analysis.pattern.condition.Expr.Aggregate;
import dev.auger.analysis.pattern.condition.Expr.Arithmetic;
import dev.auger.analysis.pattern.condition.Expr.Compare;
import dev.auger.analysis.pattern.condition.Expr.Elsewhere;
import dev.auger.analysis.pattern.condition.Expr.Logic;
import dev.auger.analysis.pattern.condition.Expr.Matches;
import dev.auger.analysis.pattern.condition.Expr.Name;
import dev.auger.analysis.pattern.condition.Expr.Not;
import dev.auger.analysis.pattern.condition.Expr.Num;
import dev.auger.analysis.pattern.condition.Token.Kind;
import dev.auger.model.trail.Phrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a condition; the grammar stands at the package. */
public final class ConditionParser {

    /** A condition nobody would read any more; also what keeps the stack flat. */
    private static final int DEEPEST = 50;

    private static final Set<String> AGGREGATES =
            Set.of("sum", "max", "min", "avg", "distinct", "rise", "fit", "points", "grown");
    private static final Set<String> ELSEWHERE = Set.of("count", "largest", "smallest", "total");
    private static final Set<String> COMPARISONS = Set.of("=", "==", "!=", "<", "<=", ">", ">=");

    private final List<Token> tokens;
    private Vocabulary words;
    private int next;
    private int depth;

    private ConditionParser(List<Token> tokens, Vocabulary words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** Reads and checks a condition, which must be true or false. */
    public static Expr parse(String text, Vocabulary words) throws ConditionError {
        ConditionParser parser = new ConditionParser(Tokenizer.of(text), words);
        Expr expr = parser.or();
        parser.end();
        parser.need(ExprType.FLAG, expr, 0);
        return expr;
    }

    /** Reads a number with or without a unit, as thresholds are written. */
    public static double number(String text) throws ConditionError {
        return Tokenizer.number(text);
    }

    private Expr or() throws ConditionError {
        if (++depth > DEEPEST) {
            throw new ConditionError(peek().at(), Phrase.of("pattern.problem.deep"));
        }
        int at = peek().at();
        Expr left = and();
        while (accept("or")) {
            int right = peek().at();
            left = logic(false, left, at, and(), right);
        }
        depth--;
        return left;
    }

    private Expr and() throws ConditionError {
        int at = peek().at();
        Expr left = not();
        while (accept("and")) {
            int right = peek().at();
            left = logic(true, left, at, not(), right);
        }
        return left;
    }

    private Expr logic(boolean both, Expr left, int leftAt, Expr right, int rightAt) throws ConditionError {
        return new Logic(both, need(ExprType.FLAG, left, leftAt), need(ExprType.FLAG, right, rightAt));
    }

    private Expr not() throws ConditionError {
        int start = next;
        while (accept("not")) {}
        boolean negated = (next - start) % 2 == 1;
        int at = peek().at();
        Expr of = compare();
        return negated ? new Not(need(ExprType.FLAG, of, at)) : of;
    }

    private Expr compare() throws ConditionError {
        int at = peek().at();
        Expr left = sum();
        Token sign = peek();
        if (sign.kind() == Kind.SIGN && COMPARISONS.contains(sign.text())) {
            next++;
            int right = peek().at();
            return new Compare(sign.text(), need(ExprType.NUMBER, left, at), need(ExprType.NUMBER, sum(), right));
        }
        if (accept("is")) {
            return new Matches(need(ExprType.TEXT, left, at), names());
        }
        if (accept("has")) {
            return new Matches(need(ExprType.FRAMES, left, at), names());
        }
        return left;
    }

    private Expr sum() throws ConditionError {
        int at = peek().at();
        Expr left = product();
        while (peek().is("+") || peek().is("-")) {
            String sign = tokens.get(next++).text();
            int right = peek().at();
            left = new Arithmetic(sign, need(ExprType.NUMBER, left, at), need(ExprType.NUMBER, product(), right));
        }
        return left;
    }

    private Expr product() throws ConditionError {
        int at = peek().at();
        Expr left = factor();
        while (peek().is("*") || peek().is("/")) {
            String sign = tokens.get(next++).text();
            int right = peek().at();
            left = new Arithmetic(sign, need(ExprType.NUMBER, left, at), need(ExprType.NUMBER, factor(), right));
        }
        return left;
    }

    private Expr factor() throws ConditionError {
        boolean negative = false;
        while (accept("-")) {
            negative = !negative;
        }
        int at = peek().at();
        Expr value = plain();
        return negative ? new Arithmetic("-", new Num(0), need(ExprType.NUMBER, value, at)) : value;
    }

    private Expr plain() throws ConditionError {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return switch (token.kind()) {
            case NUMBER -> new Num(token.number());
            case TEXT -> new Expr.Text(token.text());
            case FIELD -> field(token);
            case WORD -> word(token);
            case SIGN -> inBrackets(token);
            case END -> throw Complaints.unexpected(token);
        };
    }

    private Expr field(Token token) throws ConditionError {
        if (!words.fields()) {
            throw new ConditionError(token.at(), Phrase.of("pattern.problem.nofields", '.' + token.text()));
        }
        return new Expr.Field(token.text());
    }

    private Expr inBrackets(Token token) throws ConditionError {
        if (!token.is("(")) {
            throw Complaints.unexpected(token);
        }
        Expr inner = or();
        expect(")");
        return inner;
    }

    private Expr word(Token token) throws ConditionError {
        String word = token.text();
        if (word.equals("true") || word.equals("false")) {
            return new Expr.Flag(word.equals("true"));
        }
        if (AGGREGATES.contains(word) && peek().is("(") && !words.rows().isEmpty()) {
            next++;
            Vocabulary outside = words;
            words = outside.ofRows();
            int at = peek().at();
            Expr over = or();
            words = outside;
            expect(")");
            return new Aggregate(word, word.equals("distinct") ? over : need(ExprType.NUMBER, over, at));
        }
        if (ELSEWHERE.contains(word) && peek().is("(")) {
            next++;
            return elsewhere(word);
        }
        Double threshold = words.thresholds().get(word);
        if (threshold != null) {
            return new Num(threshold);
        }
        Fact fact = words.facts().get(word);
        if (fact != null) {
            return new Name(fact);
        }
        Set<String> known = new HashSet<>(words.facts().keySet());
        known.addAll(words.thresholds().keySet());
        // Whoever writes threads.count means count.
        String last = word.substring(word.lastIndexOf('.') + 1);
        throw Complaints.unknown(
                "pattern.problem.fact", token, Nearest.to(word, known).or(() -> Nearest.to(last, known)));
    }

    private Expr elsewhere(String function) throws ConditionError {
        Token table = tokens.get(next);
        Vocabulary rows = table.kind() == Kind.WORD ? words.tables().rowsOf(table.text(), words.thresholds()) : null;
        if (rows == null) {
            throw Complaints.unknown(
                    "pattern.problem.table",
                    table,
                    Nearest.to(table.text(), words.tables().names()));
        }
        next++;
        List<String> of = List.of();
        int at = peek().at();
        boolean named = accept("of");
        if (named != words.tables().hasSubject(table.text())) {
            throw new ConditionError(
                    at, Phrase.of(named ? "pattern.problem.nosubject" : "pattern.problem.subject", table.text()));
        }
        if (named) {
            of = names().all();
        }
        Vocabulary outside = words;
        words = rows;
        Expr where = new Expr.Flag(true);
        if (accept("where")) {
            int start = peek().at();
            where = need(ExprType.FLAG, or(), start);
        }
        Expr over = new Num(1);
        if (!function.equals("count")) {
            expect(",");
            int start = peek().at();
            over = need(ExprType.NUMBER, or(), start);
        }
        words = outside;
        expect(")");
        return new Elsewhere(function, table.text(), of, where, over);
    }

    private Globs names() throws ConditionError {
        List<String> names = new ArrayList<>();
        if (accept("[")) {
            do {
                names.add(name());
            } while (accept(","));
            expect("]");
        } else {
            names.add(name());
        }
        return new Globs(names);
    }

    private String name() throws ConditionError {
        Token token = tokens.get(next);
        if (token.kind() != Kind.TEXT) {
            throw new ConditionError(token.at(), Phrase.of("pattern.problem.name", Complaints.shown(token)));
        }
        next++;
        return token.text();
    }

    private Expr need(ExprType wanted, Expr expr, int at) throws ConditionError {
        if (!expr.type().fits(wanted)) {
            throw Complaints.type(at, wanted, expr.type());
        }
        return expr;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean accept(String sign) {
        if (peek().is(sign)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String sign) throws ConditionError {
        if (!accept(sign)) {
            throw new ConditionError(
                    peek().at(), Phrase.of("pattern.problem.expected", sign, Complaints.shown(peek())));
        }
    }

    private void end() throws ConditionError {
        if (peek().kind() != Kind.END) {
            throw Complaints.unexpected(peek());
        }
    }
}
