package dev.auger.analysis.heap.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out one query: goes over its objects, keeps what the condition lets through, and gives rows. */
final class Runner {

    /** Headings of {@code *}. */
    static final List<String> ALL = List.of("object", "shallowBytes", "retainedBytes");

    private record Sorted(List<@Nullable Object> keys, long number, List<@Nullable Object> row) {}

    private final Scope scope;
    private final Select select;
    private final Evaluator evaluator;

    Runner(Scope scope, Select select) {
        this.scope = scope;
        this.select = select;
        this.evaluator = new Evaluator(scope, select.alias(), select.columns());
    }

    List<String> columns() {
        if (select.columns().isEmpty() || select.objects() || select.retainedSet()) {
            return ALL;
        }
        return select.columns().stream().map(Select.Column::name).toList();
    }

    /**
     * Gives the first rows.
     *
     * @param most rows wanted; the others are counted
     * @return all rows there are
     */
    long run(long most, Consumer<List<@Nullable Object>> receiver) {
        Rows rows = new Rows(scope, select.from());
        Checks.check(select, rows);
        long[] counted = new long[1];
        Set<List<Object>> seen = new HashSet<>();
        Keep keep = new Keep(most, receiver);
        Consumer<Object> emit = object -> results(object, value -> {
            boolean wanted = select.distinct() || !select.order().isEmpty() || counted[0] < most;
            List<@Nullable Object> row = wanted ? row(value) : List.of();
            if (!select.distinct() || seen.add(comparable(row))) {
                keep.row(value, row, counted[0]++);
            }
        });
        if (select.retainedSet()) {
            retained(rows, emit);
        } else {
            // Without an order the rest need not be looked at once LIMIT is reached.
            boolean early = select.limit() >= 0 && select.order().isEmpty();
            rows.forEach(index -> {
                HeapObject object = new HeapObject(index);
                if (passes(object)) {
                    emit.accept(object);
                }
                return !early || counted[0] < select.limit();
            });
        }
        long total = keep.end(counted[0]);
        for (Select more : select.union()) {
            Runner next = new Runner(scope, more);
            if (next.columns().size() != columns().size()) {
                throw new QueryError(QueryError.Code.COLUMNS, more.at());
            }
            total += next.run(Math.max(0, most - total), receiver);
        }
        return total;
    }

    private boolean passes(HeapObject object) {
        return select.where() == null || evaluator.condition(select.where(), object);
    }

    /** The objects found keep others; those are the rows, by index. */
    private void retained(Rows rows, Consumer<Object> emit) {
        List<Long> found = new ArrayList<>();
        rows.forEach(index -> {
            HeapObject object = new HeapObject(index);
            if (passes(object)) {
                addObjects(
                        select.columns().isEmpty()
                                ? object
                                : evaluator.value(select.columns().getFirst().expr(), object),
                        found);
            }
            return true;
        });
        RetainedSet.of(scope, found, index -> emit.accept(new HeapObject(index)));
    }

    private static void addObjects(@Nullable Object value, List<Long> found) {
        if (value instanceof HeapObject object) {
            found.add(object.index());
        } else if (value instanceof ObjectSet set) {
            set.objects().forEach(o -> found.add(o.index()));
        }
    }

    /** What one object contributes: itself, or with {@code OBJECTS} each object of the column. */
    private void results(Object object, Consumer<Object> receiver) {
        if (!select.objects() || select.retainedSet()) {
            receiver.accept(object);
            return;
        }
        @Nullable Object value = evaluator.value(select.columns().getFirst().expr(), object);
        if (value instanceof ObjectSet set) {
            set.objects().forEach(receiver);
        } else if (value instanceof HeapObject) {
            receiver.accept(value);
        }
    }

    private List<@Nullable Object> row(Object object) {
        List<@Nullable Object> row = new ArrayList<>();
        if (columns() == ALL) {
            long index = ((HeapObject) object).index();
            row.add(object);
            row.add(scope.heap.shallowSize(index));
            row.add(scope.analysis.retainedSize(index));
        } else {
            for (Select.Column column : select.columns()) {
                row.add(evaluator.value(column.expr(), object));
            }
        }
        return Collections.unmodifiableList(row);
    }

    private static List<Object> comparable(List<@Nullable Object> row) {
        List<Object> values = new ArrayList<>();
        row.forEach(value -> values.add(Operators.comparable(value)));
        return values;
    }

    /** Passes rows on, or keeps the first by the order wanted: as many as are wanted and not more. */
    private final class Keep {

        private final long most;
        private final Consumer<List<@Nullable Object>> receiver;
        private final Comparator<Sorted> order = this::compare;
        private final PriorityQueue<Sorted> kept = new PriorityQueue<>(order.reversed());

        Keep(long most, Consumer<List<@Nullable Object>> receiver) {
            this.most = select.limit() >= 0 ? Math.min(most, select.limit()) : most;
            this.receiver = receiver;
        }

        void row(Object object, List<@Nullable Object> row, long number) {
            if (select.order().isEmpty()) {
                if (number < most) {
                    receiver.accept(row);
                }
                return;
            }
            List<@Nullable Object> keys = new ArrayList<>();
            for (Select.Order by : select.order()) {
                keys.add(evaluator.value(by.expr(), object));
            }
            kept.add(new Sorted(keys, number, row));
            if (kept.size() > most) {
                kept.poll();
            }
        }

        /** @return rows of the query, LIMIT applied */
        long end(long counted) {
            kept.stream().sorted(order).forEach(sorted -> receiver.accept(sorted.row()));
            return select.limit() >= 0 ? Math.min(counted, select.limit()) : counted;
        }

        private int compare(Sorted left, Sorted right) {
            for (int i = 0; i < select.order().size(); i++) {
                int by = Operators.sort(left.keys().get(i), right.keys().get(i));
                if (by != 0) {
                    return select.order().get(i).descending() ? -by : by;
                }
            }
            return Long.compare(left.number(), right.number());
        }
    }
}
