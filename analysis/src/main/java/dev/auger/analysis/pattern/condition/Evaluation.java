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

/** The value of a condition over facts. A number that evidence does not say makes every comparison with it false. */
public final class Evaluation {

    private Evaluation() {}

    public static boolean test(Expr condition, Facts facts) {
        return switch (condition) {
            case Logic l ->
                l.both()
                        ? test(l.left(), facts) && test(l.right(), facts)
                        : test(l.left(), facts) || test(l.right(), facts);
            case Not n -> !test(n.of(), facts);
            case Compare c -> compare(c.sign(), number(c.left(), facts), number(c.right(), facts));
            case Matches m -> matches(m, facts);
            case Expr.Flag f -> f.value();
            case Name n -> Boolean.TRUE.equals(facts.value(n.fact()));
            case Expr.Field f -> Boolean.TRUE.equals(facts.field(f.path())) || number(f, facts) == 1;
            case Num n -> false;
            case Expr.Text t -> false;
            case Arithmetic a -> false;
            case Aggregate a -> false;
            case Elsewhere e -> false;
        };
    }

    private static boolean matches(Matches m, Facts facts) {
        if (m.of() instanceof Name n && n.type() == ExprType.FRAMES) {
            return facts.has(n.fact(), m.globs());
        }
        return m.globs().match(text(m.of(), facts));
    }

    private static String text(Expr expr, Facts facts) {
        return switch (expr) {
            case Expr.Text t -> t.value();
            case Name n -> String.valueOf(facts.value(n.fact()));
            case Expr.Field f -> facts.field(f.path()) instanceof String s ? s : "";
            default -> "";
        };
    }

    /** Value of a number, NaN where there is none. */
    public static double number(Expr expr, Facts facts) {
        return switch (expr) {
            case Num n -> n.value();
            case Name n -> facts.value(n.fact()) instanceof Double d ? d : Double.NaN;
            case Expr.Field f -> number(facts.field(f.path()));
            case Arithmetic a -> arithmetic(a.sign(), number(a.left(), facts), number(a.right(), facts));
            case Aggregate a -> facts.aggregate(a);
            case Elsewhere e -> facts.elsewhere(e);
            case Expr.Text t -> Double.NaN;
            case Expr.Flag f -> Double.NaN;
            case Not n -> Double.NaN;
            case Logic l -> Double.NaN;
            case Compare c -> Double.NaN;
            case Matches m -> Double.NaN;
        };
    }

    /** Value of what is counted once each, as a key. */
    public static Object key(Expr expr, Facts facts) {
        return switch (expr) {
            case Name n -> facts.value(n.fact());
            case Expr.Field f -> {
                Object value = facts.field(f.path());
                yield value == null ? "" : value;
            }
            default -> expr.type() == ExprType.FLAG ? (Object) test(expr, facts) : number(expr, facts);
        };
    }

    private static double number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Double d ? d : value instanceof Boolean b ? (b ? 1 : 0) : Double.NaN;
    }

    private static boolean compare(String sign, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return false;
        }
        return switch (sign) {
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            case ">=" -> a >= b;
            case "!=" -> a != b;
            default -> a == b;
        };
    }

    private static double arithmetic(String sign, double a, double b) {
        return switch (sign) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            default -> b == 0 ? Double.NaN : a / b;
        };
    }
}
