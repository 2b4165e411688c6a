package dev.auger.analysis.pattern.condition;

import dev.auger.analysis.pattern.condition.Expr.Aggregate;
import dev.auger.analysis.pattern.condition.Expr.Arithmetic;
import dev.auger.analysis.pattern.condition.Expr.Compare;
import dev.auger.analysis.pattern.condition.Expr.Elsewhere;
import dev.auger.analysis.pattern.condition.Expr.Logic;
import dev.auger.analysis.pattern.condition.Expr.Matches;
import dev.auger.analysis.pattern.condition.Expr.Name;
import dev.auger.analysis.pattern.condition.Expr.Not;
import java.util.ArrayList;
import java.util.List;

/**
 * What a condition looks at.
 *
 * @param facts names of facts
 * @param elsewhere questions about other tables
 * @param compared comparisons that all have to hold
 */
public record Uses(List<String> facts, List<Elsewhere> elsewhere, List<Compare> compared) {

    public static Uses of(Expr expr) {
        Uses uses = new Uses(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        uses.add(expr, true);
        return uses;
    }

    private void add(Expr expr, boolean must) {
        switch (expr) {
            case Logic l -> {
                add(l.left(), must && l.both());
                add(l.right(), must && l.both());
            }
            case Not n -> add(n.of(), false);
            case Compare c -> {
                if (must) {
                    compared.add(c);
                }
                add(c.left(), false);
                add(c.right(), false);
            }
            case Arithmetic a -> {
                add(a.left(), false);
                add(a.right(), false);
            }
            case Matches m -> add(m.of(), false);
            case Name n -> facts.add(n.fact().name());
            case Aggregate a -> add(a.over(), false);
            case Elsewhere e -> {
                elsewhere.add(e);
                add(e.where(), false);
                add(e.over(), false);
            }
            case Expr.Num n -> {}
            case Expr.Text t -> {}
            case Expr.Flag f -> {}
            case Expr.Field f -> {}
        }
    }
}
