package dev.auger.analysis.pattern.format;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.fact.Table;
import dev.auger.model.threads.ThreadDump.Platform;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way to see a pattern on a platform. */
public sealed interface Clause {

    Platform platform();

    /** A class of rules answers it, whose name is given. */
    record ByRule(Platform platform, String rule) implements Clause {}

    /**
     * A condition does: rows of a table that pass {@code where}, in groups, each of which meets the strictest of up to three conditions.
     *
     * @param of types of events or classes, where the table is of some
     * @param by what rows of a group have in common; empty for one group of all
     * @param thresholds named numbers, as they are written: {@code 10 s}, {@code 30%}
     * @param confidence of a strong finding, 0.5 to 0.85
     */
    record ByCondition(
            Platform platform,
            Table table,
            List<String> of,
            Condition where,
            List<Fact> by,
            @Nullable Condition proof,
            @Nullable Condition strong,
            @Nullable Condition hint,
            Map<String, String> thresholds,
            double confidence)
            implements Clause {

        public ByCondition {
            of = List.copyOf(of);
            by = List.copyOf(by);
            thresholds = Map.copyOf(thresholds);
        }
    }
}
