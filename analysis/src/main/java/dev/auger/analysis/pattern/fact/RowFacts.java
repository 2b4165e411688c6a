package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Evaluation;
import dev.auger.analysis.pattern.condition.Expr;
import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Facts;
import dev.auger.analysis.pattern.condition.Globs;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row after the other, as conditions see it. */
final class RowFacts implements Facts {

    private static final int CHECK = (1 << 12) - 1;

    private final Rows rows;
    private final Sources sources;
    private int row;

    RowFacts(Rows rows, Sources sources) {
        this.rows = rows;
        this.sources = sources;
    }

    RowFacts at(int newRow) {
        row = newRow;
        return this;
    }

    /** The rows that pass. */
    static int[] passing(Rows rows, Expr where, Sources sources) {
        RowFacts facts = new RowFacts(rows, sources);
        int[] found = new int[16];
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            if ((i & CHECK) == 0) {
                sources.job().check();
            }
            if (Evaluation.test(where, facts.at(i))) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @Override
    public Object value(Fact fact) {
        return rows.value(row, fact);
    }

    @Override
    public @Nullable Object field(String path) {
        return rows.field(row, path);
    }

    @Override
    public boolean has(Fact fact, Globs globs) {
        return rows.has(row, fact, globs);
    }

    @Override
    public double elsewhere(Expr.Elsewhere question) {
        return sources.elsewhere(question);
    }
}
