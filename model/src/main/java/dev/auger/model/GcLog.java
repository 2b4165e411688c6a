package dev.auger.model;

import dev.auger.model.gc.GcEvent;
import dev.auger.model.gc.GcFigures;
import dev.auger.model.time.TimeRange;
import java.util.List;

/** A log of garbage collections, of a JVM or of Go ({@code gctrace}). */
public non-sealed interface GcLog extends Evidence {

    /** The collector as the log names it or shows it: {@code G1}, {@code Parallel}, {@code Go}; empty if unknown. */
    String collector();

    /** First to last line with a time, in the clock of the events. */
    TimeRange range();

    /** Whether times are dates (epoch nanoseconds); otherwise they are nanoseconds since the process began. */
    boolean isDated();

    /** In order of time. */
    List<GcEvent> events();

    /** What the log says besides. */
    default GcFigures figures() {
        return GcFigures.NONE;
    }

    /** Whether dates are UTC; otherwise they are in the unknown local time of the process. Means nothing where times are no dates. */
    default boolean isZoned() {
        return true;
    }
}
