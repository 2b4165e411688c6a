package dev.auger.analysis.pattern.condition;

import dev.auger.analysis.pattern.condition.Expr.Aggregate;
import dev.auger.analysis.pattern.condition.Expr.Elsewhere;
import org.jspecify.annotations.Nullable;

/** What a condition is about, as it is evaluated: a row of a table, or a group of rows. */
public interface Facts {

    /** A {@link Double} (NaN where evidence does not say), {@link String} or {@link Boolean}, as the fact's type is. */
    Object value(Fact fact);

    /** A field of the row; null where it has none. */
    default @Nullable Object field(String path) {
        return null;
    }

    /** Whether a stack has a frame of one of these names. */
    default boolean has(Fact fact, Globs globs) {
        return false;
    }

    default double aggregate(Aggregate aggregate) {
        return Double.NaN;
    }

    default double elsewhere(Elsewhere question) {
        return Double.NaN;
    }
}
