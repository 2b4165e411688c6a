package dev.auger.analysis.heap.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed query.
 *
 * @param retainedSet whether the rows are the objects that would be freed with those found
 * @param columns empty for {@code *}
 * @param objects whether the one column's objects are the rows, each by itself
 * @param alias name of the row's object, or empty
 * @param limit most rows, or -1
 * @param union queries whose rows follow
 */
record Select(
        Position at,
        boolean distinct,
        boolean retainedSet,
        boolean objects,
        List<Column> columns,
        From from,
        String alias,
        @Nullable Expr where,
        List<Order> order,
        long limit,
        List<Select> union) {

    /** A column with its heading. */
    record Column(Expr expr, String name) {}

    /** What rows are sorted by. */
    record Order(Expr expr, boolean descending) {}

    /**
     * Where rows come from.
     *
     * @param objects whether classes and ids mean themselves and not the instances of a class
     * @param subclasses {@code INSTANCEOF}: instances of subclasses too
     */
    record From(Position at, boolean objects, boolean subclasses, List<Source> sources) {}

    /** One source of rows. */
    sealed interface Source {

        /** A class by name. */
        record ByName(Position at, String name) implements Source {}

        /** Classes whose whole name matches. */
        record ByPattern(Position at, String pattern) implements Source {}

        /** A value: an address, an id, a query or a function. */
        record ByValue(Position at, Expr expr) implements Source {}
    }
}
