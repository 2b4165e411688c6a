package dev.auger.app.cli;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.app.cli.args.Expression;
import dev.auger.app.cli.args.Filters;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command line's filters as a filter over a recording's samples. */
final class SampleFilters {

    private SampleFilters() {}

    static SampleFilter of(Recording recording, Filters filters) {
        SampleFilter filter = SampleFilter.ALL;
        TimeRange range = givenRange(recording, filters);
        if (range != null) {
            filter = filter.and(SampleFilter.range(range));
        }
        if (filters.thread() != null) {
            filter = filter.and(SampleFilter.threadNames(recording, filters.thread()));
        }
        if (!filters.include().isEmpty()) {
            filter = filter.and(SampleFilter.including(
                    recording, name -> filters.include().stream().anyMatch(e -> e.test(name))));
        }
        for (Expression expression : filters.exclude()) {
            filter = filter.and(SampleFilter.excluding(recording, expression));
        }
        return filter;
    }

    /** What {@code --from} and {@code --to} say; null if neither was given. */
    static @Nullable TimeRange givenRange(Recording recording, Filters filters) {
        if (filters.from() == null && filters.to() == null) {
            return null;
        }
        long start = recording.range().start();
        long from = filters.from() == null ? Long.MIN_VALUE : filters.from().resolve(start);
        long to = filters.to() == null ? Long.MAX_VALUE : filters.to().resolve(start);
        if (from > to) {
            throw UsageError.of("cli.usage.range");
        }
        return new TimeRange(from, to);
    }

    /** What an {@code --event} of {@code flame} names, a kind of sample or a combined view; empty without the option. */
    static Optional<FlameKind> flameKind(Filters filters) {
        String name = filters.event();
        Optional<FlameKind> combined = name == null ? Optional.empty() : FlameKind.combined(name);
        return combined.isPresent() ? combined : kind(filters).map(FlameKind::of);
    }

    /** The kind an {@code --event} names; empty without the option. */
    static Optional<SampleKind> kind(Filters filters) {
        String name = filters.event();
        if (name == null) {
            return Optional.empty();
        }
        for (SampleKind kind : SampleKind.values()) {
            if (kind.id().equals(name)) {
                return Optional.of(kind);
            }
        }
        String known = Arrays.stream(SampleKind.values()).map(SampleKind::id).collect(Collectors.joining(", "));
        throw UsageError.of("cli.usage.event", name, known);
    }
}
