package dev.auger.analysis.heap.query;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What one run of a query works with. */
final class Scope {

    final HeapAnalysis analysis;
    final HeapSnapshot heap;
    final Job job;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<Expr.Subselect, Set<Object>> answers = new HashMap<>();
    private @Nullable Map<Long, String> roots;

    Scope(HeapAnalysis analysis, Job job) {
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.job = job;
    }

    /** A pattern, compiled once. */
    Pattern pattern(String text, Position at) {
        return patterns.computeIfAbsent(text, t -> {
            try {
                return Pattern.compile(t, Pattern.DOTALL);
            } catch (PatternSyntaxException e) {
                throw new QueryError(QueryError.Code.PATTERN, at, t, e.getDescription());
            }
        });
    }

    /** The one column of a query that does not depend on the row. */
    Set<Object> answer(Expr.Subselect query) {
        Set<Object> known = answers.get(query);
        if (known == null) {
            Set<Object> values = new HashSet<>();
            Runner runner = new Runner(this, query.select());
            if (runner.columns().size() > 1 && !query.select().columns().isEmpty()) {
                throw new QueryError(QueryError.Code.ONE_COLUMN, query.at());
            }
            runner.run(Long.MAX_VALUE, row -> values.add(Operators.comparable(row.getFirst())));
            known = values;
            answers.put(query, known);
        }
        return known;
    }

    /** Kinds of GC roots an object is, or null. */
    @Nullable
    String roots(long object) {
        Map<Long, String> known = roots;
        if (known == null) {
            Map<Long, Set<String>> kinds = new HashMap<>();
            for (GcRoot root : heap.roots()) {
                kinds.computeIfAbsent(root.object(), o -> new TreeSet<>())
                        .add(root.kind().id());
            }
            known = new HashMap<>();
            for (Map.Entry<Long, Set<String>> entry : kinds.entrySet()) {
                known.put(entry.getKey(), String.join(", ", entry.getValue()));
            }
            roots = known;
        }
        return known.get(object);
    }
}
