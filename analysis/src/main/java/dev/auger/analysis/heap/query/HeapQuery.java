package dev.auger.analysis.heap.query;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.job.Job;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A question in the language users know from Eclipse MAT: {@code SELECT s.value.length, @retainedHeapSize FROM java.lang.String s WHERE
 * toString(s) LIKE "a.*"}. What of that language there is, and what is different, is in {@code docs/decisions}.
 */
public final class HeapQuery {

    private final Select select;

    private HeapQuery(Select select) {
        this.select = select;
    }

    /**
     * Reads a query.
     *
     * @throws QueryError if it is none, with the place
     */
    public static HeapQuery parse(String text) {
        Select select = Parser.parse(text);
        Checks.check(select);
        return new HeapQuery(select);
    }

    /** Headings of the rows: names given by {@code AS}, else expressions as written; for {@code *} {@link #ALL_COLUMNS}. */
    public List<String> columns() {
        if (select.columns().isEmpty() || select.objects() || select.retainedSet()) {
            return ALL_COLUMNS;
        }
        return select.columns().stream().map(Select.Column::name).toList();
    }

    /** The object with its shallow and its retained size in bytes. */
    public static final List<String> ALL_COLUMNS = Runner.ALL;

    /**
     * Carries it out over the reachable objects, in the dump's order unless it names one. Rows are not kept, but for {@code DISTINCT}
     * and {@code ORDER BY}.
     *
     * @param most rows wanted
     * @param receiver takes rows; a value is null, a {@code Boolean}, {@code Long}, {@code Double}, {@code Character}, {@code String},
     *     {@link HeapObject} or {@link ObjectSet}
     * @param job told objects looked through
     * @return how many rows there are, also beyond {@code most}
     * @throws QueryError if it names what this heap does not have
     */
    public long run(HeapAnalysis analysis, long most, Consumer<List<@Nullable Object>> receiver, Job job) {
        return new Runner(new Scope(analysis, job), select).run(most, receiver);
    }
}
