package dev.auger.importers.jfr;

import dev.auger.model.ThreadRef;
import dev.auger.model.time.TimeRange;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which events go into a part of a recording: those that pass all conditions.
 *
 * @param range events that begin in it; null for all
 * @param types full names of event types; empty for all
 * @param threads threads of the events, the sampled one where there is one; null for all, also those of no thread
 */
public record ExtractFilter(
        @Nullable TimeRange range,
        Set<String> types,
        @Nullable Predicate<ThreadRef> threads) {

    public ExtractFilter {
        types = Set.copyOf(types);
    }
}
