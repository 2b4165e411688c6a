package dev.auger.analysis.pattern.condition;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words a condition may use.
 *
 * @param facts what the condition is about, by name: of a row, or of a group of rows
 * @param rows facts of the rows of a group, for sums over them; empty in a condition on rows
 * @param fields whether rows have fields of their own
 * @param thresholds named numbers
 * @param tables what else can be counted
 */
public record Vocabulary(
        Map<String, Fact> facts,
        Map<String, Fact> rows,
        boolean fields,
        Map<String, Double> thresholds,
        Tables tables) {

    public Vocabulary {
        facts = Map.copyOf(facts);
        rows = Map.copyOf(rows);
        thresholds = Map.copyOf(thresholds);
    }

    /** The tables there are. */
    public interface Tables {

        /** Words for the rows of a table; null if there is none of that name. */
        @Nullable
        Vocabulary rowsOf(String table, Map<String, Double> thresholds);

        Collection<String> names();

        /** Whether the table is of something: a type of event, a class. */
        boolean hasSubject(String table);
    }

    /** The words inside a sum over the rows. */
    Vocabulary ofRows() {
        return new Vocabulary(rows, Map.of(), fields, thresholds, tables);
    }
}
