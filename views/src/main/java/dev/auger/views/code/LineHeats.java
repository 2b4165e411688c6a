package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the lines of the file shown are weighed by: the metric that leads and those beside it. */
record LineHeats(List<Metric> metrics) {

    static final LineHeats NONE = new LineHeats(List.of());

    /**
     * One metric.
     *
     * @param weights by 1-based line of the text
     */
    record Metric(LineHeat of, SortedMap<Integer, LineWeight> weights) {}

    LineHeats {
        metrics = List.copyOf(metrics);
    }

    /** What shares of the metric that leads are of. */
    @Nullable
    LineHeat first() {
        return metrics.isEmpty() ? null : metrics.getFirst().of();
    }

    SortedMap<Integer, LineWeight> weights() {
        return metrics.isEmpty() ? new TreeMap<>() : metrics.getFirst().weights();
    }
}
