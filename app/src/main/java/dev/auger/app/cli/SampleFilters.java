package dev.auger.app.cli;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.app.cli.args.Expression;
import dev.auger.app.cli.args.Filters;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import java.util.List;
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

    /**
     * What an {@code --event} of {@code flame} names before the file is known: a kind JFR records or a combined view; empty without
     * the option, and for a name that only a profile may know.
     */
    static Optional<FlameKind> flameKind(Filters filters) {
        String name = filters.event();
        return name == null
                ? Optional.empty()
                : FlameKind.combined(name)
                        .or(() -> named(SampleKind.RECORDED, name).map(FlameKind::of));
    }

    /** What an {@code --event} of {@code flame} names; a profile's own names come first. Empty without the option. */
    static Optional<FlameKind> flameKind(Filters filters, Recording recording) {
        String name = filters.event();
        if (name == null) {
            return Optional.empty();
        }
        Optional<FlameKind> own = named(recording.kinds(), name).map(FlameKind::of);
        Optional<FlameKind> known = own.or(() -> flameKind(filters));
        return Optional.of(known.orElseThrow(() -> unknown(name, recording.kinds())));
    }

    private static Optional<SampleKind> named(List<SampleKind> kinds, String name) {
        return kinds.stream().filter(kind -> kind.id().equals(name)).findFirst();
    }

    private static UsageError unknown(String name, List<SampleKind> kinds) {
        return UsageError.of(
                "cli.usage.event", name, kinds.stream().map(SampleKind::id).collect(Collectors.joining(", ")));
    }

    /** The kind of JFR an {@code --event} names; empty without the option. */
    static Optional<SampleKind> kind(Filters filters) {
        String name = filters.event();
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(named(SampleKind.RECORDED, name).orElseThrow(() -> unknown(name, SampleKind.RECORDED)));
    }
}
