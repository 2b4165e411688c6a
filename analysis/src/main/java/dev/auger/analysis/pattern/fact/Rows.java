package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.pattern.condition.Fact;
import dev.auger.analysis.pattern.condition.Globs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows one piece of evidence gives to a table: threads of a dump, events of a recording. Used by one thread. */
public interface Rows {

    /** Name of the file they are from. */
    String file();

    int size();

    /** Value of a column: {@link Double}, NaN where it is not known, {@link String} or {@link Boolean}. */
    Object value(int row, Fact column);

    /** A field of the row, or null. */
    default @Nullable Object field(int row, String path) {
        return null;
    }

    /** Whether the row's stack has such a frame. */
    default boolean has(int row, Fact column, Globs globs) {
        return false;
    }

    /** What a row counts for: one thread, so many bytes. */
    default double weight(int row) {
        return 1;
    }

    /** How many things a row stands for. */
    default double count(int row) {
        return 1;
    }

    /** Where the row stands in time, for series. */
    default double time(int row) {
        return row;
    }

    /** A measure of a group of rows that is the table's own. */
    default Object measure(Group group, Fact measure) {
        return Double.NaN;
    }

    /** The weight of all rows, which a group has a share of. */
    default double total() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += weight(i);
        }
        return sum;
    }

    /** Nanoseconds the rows were gathered over; NaN for a snapshot. */
    default double span() {
        return Double.NaN;
    }

    /** The same of earlier snapshots of the process, oldest first. */
    default List<Rows> earlier() {
        return List.of();
    }

    /** A group as the hops of a trail. */
    Found found(Group group);
}
