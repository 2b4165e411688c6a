package dev.auger.analysis.pattern;

import dev.auger.analysis.pattern.condition.Evaluation;
import dev.auger.analysis.pattern.condition.Expr;
import dev.auger.analysis.pattern.condition.Expr.Compare;
import dev.auger.analysis.pattern.condition.Uses;
import dev.auger.analysis.pattern.fact.Found;
import dev.auger.analysis.pattern.fact.Group;
import dev.auger.analysis.pattern.fact.Need;
import dev.auger.analysis.pattern.format.Clause;
import dev.auger.analysis.pattern.format.Condition;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.analysis.pattern.format.Severity;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a finding of a group that meets a condition. */
final class PatternFinding {

    private static final double PROOF = 0.95;
    private static final double HINT = 0.3;
    private static final double FAINT_HINT = 0.15;

    /** Part of the impact that a pattern has by its severity alone; the rest goes by its share. */
    private static final double BASE = 0.3;

    private static final int MOST_COMPARED = 3;
    private static final int SNAPSHOTS = 3;

    /** Words that need several snapshots. */
    private static final Set<String> GROWTH = Set.of("grow3", "same3", "growth", "spins");

    private final Pattern pattern;
    private final Clause.ByCondition clause;
    private final Group group;

    PatternFinding(Pattern pattern, Clause.ByCondition clause, Group group) {
        this.pattern = pattern;
        this.clause = clause;
        this.group = group;
    }

    /** @param needed evidence a stricter condition could not be asked without */
    Finding of(Finding.Level wanted, Condition met, @Nullable Need needed) {
        Finding.Level level = pattern.severity() == Severity.INFO ? Finding.Level.HINT : wanted;
        Found found = group.rows().found(group);
        return new Finding(
                pattern.id(),
                pattern.text("title", found.place()),
                detail(met),
                level,
                confidence(level),
                Math.min(1, pattern.severity().weight() * (BASE + (1 - BASE) * found.share())),
                found.culprit(),
                found.trail(),
                against(level, needed),
                pattern.text("remedy"));
    }

    private double confidence(Finding.Level level) {
        return switch (level) {
            case PROOF -> PROOF;
            case STRONG -> clause.confidence();
            case HINT -> pattern.severity().compareTo(Severity.LOW) <= 0 ? FAINT_HINT : HINT;
        };
    }

    private List<Phrase> against(Finding.Level level, @Nullable Need needed) {
        List<Phrase> against = new ArrayList<>();
        int snapshots = group.rows().earlier().size() + 1;
        Condition strong = clause.strong();
        if (level == Finding.Level.HINT
                && snapshots < SNAPSHOTS
                && strong != null
                && Uses.of(strong.expr()).facts().stream().anyMatch(GROWTH::contains)) {
            against.add(Phrase.of("pattern.against.snapshots", snapshots, SNAPSHOTS));
        }
        if (level == Finding.Level.HINT && needed != null) {
            against.add(Phrase.of("pattern.against.need", needed.token(), needed.detail()));
        }
        if (!pattern.texts().getOrDefault("note", "-").isEmpty()) {
            against.add(pattern.text("note"));
        }
        return against;
    }

    /** What was measured and what it had to be, of the comparisons that had to hold. */
    private Phrase detail(Condition met) {
        List<Object> arguments = new ArrayList<>();
        int compared = 0;
        for (Compare compare : Uses.of(met.expr()).compared()) {
            double value = Evaluation.number(compare.left(), group);
            double threshold = Evaluation.number(compare.right(), group);
            if (compared < MOST_COMPARED && !Double.isNaN(value) && !Double.isNaN(threshold)) {
                Quantity.Unit unit = unit(compare.left(), threshold);
                arguments.add(Measured.of(compare.left()));
                arguments.add(new Quantity(value, unit));
                arguments.add(sign(compare.sign()));
                arguments.add(new Quantity(threshold, unit));
                compared++;
            }
        }
        if (compared == 0) {
            arguments.add(Quantity.count((long) group.count()));
        }
        return switch (compared) {
            case 0 -> Phrase.of("pattern.detail", arguments.toArray());
            case 1 -> Phrase.of("pattern.detail.one", arguments.toArray());
            case 2 -> Phrase.of("pattern.detail.two", arguments.toArray());
            default -> Phrase.of("pattern.detail.three", arguments.toArray());
        };
    }

    private static Quantity.Unit unit(Expr expr, double threshold) {
        return switch (expr) {
            case Expr.Name n -> n.fact().unit();
            case Expr.Aggregate a -> a.function().equals("distinct") ? Quantity.Unit.COUNT : unit(a.over(), threshold);
            case Expr.Elsewhere e -> e.function().equals("count") ? Quantity.Unit.COUNT : unit(e.over(), threshold);
            case Expr.Arithmetic a -> a.sign().equals("/") ? Quantity.Unit.DECIMAL : unit(a.left(), threshold);
            default -> threshold == Math.rint(threshold) ? Quantity.Unit.COUNT : Quantity.Unit.DECIMAL;
        };
    }

    private static String sign(String sign) {
        return switch (sign) {
            case ">=" -> "\u2265";
            case "<=" -> "\u2264";
            case "!=" -> "\u2260";
            case "==" -> "=";
            default -> sign;
        };
    }
}
