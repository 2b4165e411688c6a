package dev.auger.analysis.pattern;

import dev.auger.analysis.pattern.condition.Evaluation;
import dev.auger.analysis.pattern.condition.Expr;
import dev.auger.analysis.pattern.condition.Uses;
import dev.auger.analysis.pattern.fact.FactTables;
import dev.auger.analysis.pattern.fact.Group;
import dev.auger.analysis.pattern.fact.Groups;
import dev.auger.analysis.pattern.fact.Need;
import dev.auger.analysis.pattern.fact.Rows;
import dev.auger.analysis.pattern.fact.Sources;
import dev.auger.analysis.pattern.format.Clause;
import dev.auger.analysis.pattern.format.Condition;
import dev.auger.analysis.pattern.format.Pattern;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One clause of a pattern over the evidence there is. */
final class ClauseRun {

    /** More places of one pattern are better looked at in its table. */
    private static final int MOST = 3;

    private final Pattern pattern;
    private final Clause.ByCondition clause;
    private final Sources sources;

    ClauseRun(Pattern pattern, Clause.ByCondition clause, Sources sources) {
        this.pattern = pattern;
        this.clause = clause;
        this.sources = sources;
    }

    /** Adds what it finds; tells what is needed if it could not be asked. */
    Optional<Need> find(List<Finding> findings) {
        List<Rows> all = sources.rows(clause.table().name(), clause.of());
        if (all.isEmpty()) {
            return Optional.of(clause.table().need(sources.platform(), clause.of()));
        }
        Optional<Need> missing = missing(clause.where());
        if (missing.isPresent()) {
            return missing;
        }
        Need needed = null;
        int asked = 0;
        for (Condition condition : new Condition[] {clause.proof(), clause.strong(), clause.hint()}) {
            if (condition != null) {
                Optional<Need> without = missing(condition);
                asked += without.isEmpty() ? 1 : 0;
                needed = without.orElse(needed);
            }
        }
        if (asked == 0) {
            return Optional.ofNullable(needed);
        }
        for (Rows rows : all) {
            find(rows, needed, findings);
        }
        return Optional.empty();
    }

    /** What a condition asks about and is not there. */
    private Optional<Need> missing(@Nullable Condition condition) {
        if (condition == null) {
            return Optional.empty();
        }
        for (Expr.Elsewhere question : Uses.of(condition.expr()).elsewhere()) {
            if (sources.rows(question.table(), question.of()).isEmpty()) {
                return Optional.of(FactTables.get(question.table()).need(sources.platform(), question.of()));
            }
        }
        return Optional.empty();
    }

    private void find(Rows rows, @Nullable Need needed, List<Finding> findings) {
        List<Finding> found = new ArrayList<>();
        for (Group group : Groups.of(rows, clause.where().expr(), clause.by(), sources)) {
            Finding.Level level = null;
            Condition met = null;
            if (holds(clause.proof(), group)) {
                level = Finding.Level.PROOF;
                met = clause.proof();
            } else if (holds(clause.strong(), group)) {
                level = Finding.Level.STRONG;
                met = clause.strong();
            } else if (holds(clause.hint(), group)) {
                level = Finding.Level.HINT;
                met = clause.hint();
            }
            if (level != null && met != null && found.size() < MOST) {
                found.add(new PatternFinding(pattern, clause, group).of(level, met, needed));
            }
        }
        findings.addAll(found);
    }

    private boolean holds(@Nullable Condition condition, Group group) {
        return condition != null && missing(condition).isEmpty() && Evaluation.test(condition.expr(), group);
    }
}
