package dev.auger.analysis.pattern;

import dev.auger.analysis.pattern.condition.Expr;
import dev.auger.model.trail.Phrase;

/** Names what a condition compares in the reader's words, not in those of the language conditions are written in. */
final class Measured {

    private Measured() {}

    /** @param expr a side of a comparison that has a number */
    static Phrase of(Expr expr) {
        return switch (expr) {
            case Expr.Name n -> Phrase.of("pattern.fact." + n.fact().name());
            // Fields have the names of the program, or of the event, in every language.
            case Expr.Field f -> Phrase.of("pattern.inline", f.path());
            case Expr.Aggregate a -> Phrase.of("pattern.over." + a.function(), of(a.over()));
            case Expr.Elsewhere e -> elsewhere(e);
            case Expr.Arithmetic a ->
                Phrase.of("pattern.arithmetic", of(a.left()), typographic(a.sign()), of(a.right()));
            case Expr.Num n -> Phrase.of("pattern.inline", number(n.value()));
            default -> Phrase.of("pattern.fact.condition");
        };
    }

    private static Phrase elsewhere(Expr.Elsewhere question) {
        return question.function().equals("count")
                ? Phrase.of("pattern.elsewhere.count", table(question))
                : Phrase.of("pattern.elsewhere." + question.function(), table(question), of(question.over()));
    }

    private static Phrase table(Expr.Elsewhere question) {
        Phrase name = Phrase.of("pattern.table." + question.table());
        return question.of().isEmpty() ? name : Phrase.of("pattern.table-of", name, String.join(", ", question.of()));
    }

    private static String typographic(String sign) {
        return switch (sign) {
            case "*" -> "\u00d7";
            case "-" -> "\u2212";
            default -> sign;
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
