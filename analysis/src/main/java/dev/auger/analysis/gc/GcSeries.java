package dev.auger.analysis.gc;

import dev.auger.model.GcLog;
import dev.auger.model.Recording;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.gc.GcFigures;
import dev.auger.model.time.Durations;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The collections of a log or of a recording.
 *
 * @param name the file's
 * @param collector {@code G1}; empty if unknown
 * @param dated whether times are epoch nanoseconds, else nanoseconds since the process began
 * @param zoned whether those are UTC
 * @param range the time the evidence covers
 * @param events in order of time
 * @param figures what the log says besides
 */
public record GcSeries(
        String name,
        String collector,
        boolean dated,
        boolean zoned,
        TimeRange range,
        List<GcEvent> events,
        GcFigures figures) {

    /** Lines of concurrent threads at the border of two files. */
    private static final long OVERLAP = 1_000_000_000L;

    public GcSeries {
        events = List.copyOf(events);
    }

    public static GcSeries of(GcLog log) {
        return new GcSeries(
                log.passport().name(),
                log.collector(),
                log.isDated(),
                log.isZoned(),
                log.range(),
                log.events(),
                log.figures());
    }

    /** Empty of events if the recording has no pauses. */
    public static GcSeries of(Recording recording) {
        List<GcEvent> events = RecordedCollections.of(recording);
        return new GcSeries(
                recording.passport().name(),
                RecordedCollections.collector(recording),
                true,
                true,
                recording.range(),
                events,
                GcFigures.NONE);
    }

    /**
     * The parts of a rotated log as one, under the name of the first. Empty if they are of different clocks or overlap in time, so that
     * they are not of one run.
     */
    public static Optional<GcSeries> joined(List<GcSeries> parts) {
        List<GcSeries> sorted = parts.stream()
                .sorted(Comparator.comparingLong(part -> part.range().start()))
                .toList();
        GcSeries first = sorted.getFirst();
        GcSeries last = first;
        List<GcEvent> events = new ArrayList<>(first.events);
        GcFigures figures = first.figures;
        for (GcSeries part : sorted.subList(1, sorted.size())) {
            if (part.dated != first.dated || part.range.start() < last.range.end() - OVERLAP) {
                return Optional.empty();
            }
            events.addAll(part.events);
            figures = figures.plus(part.figures);
            last = part;
        }
        events.sort(Comparator.comparingLong(GcEvent::start));
        String collector = sorted.stream()
                .map(GcSeries::collector)
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
        TimeRange range = new TimeRange(first.range.start(), Math.max(first.range.start(), last.range.end()));
        return Optional.of(
                new GcSeries(parts.getFirst().name, collector, first.dated, first.zoned, range, events, figures));
    }

    /** The events that begin within a part of the time. What is known only of the whole is left out. */
    public GcSeries within(TimeRange part) {
        long start = Math.max(part.start(), range.start());
        TimeRange both = new TimeRange(start, Math.max(start, Math.min(part.end(), range.end())));
        List<GcEvent> inside =
                events.stream().filter(e -> part.contains(e.start())).toList();
        return new GcSeries(
                name, collector, dated, zoned, both, inside, new GcFigures(-1, -1, Durations.NONE, figures.heapMax()));
    }

    public GcTotals totals() {
        return GcTotals.of(events, range);
    }

    /** Empty if no collection says what it left. */
    public Optional<LiveFloor> liveFloor() {
        return LiveFloor.of(events);
    }

    /** By kind and cause; those that took longest first. */
    public List<PauseGroup> groups() {
        record Key(GcEvent.Kind kind, String cause) {}
        Map<Key, List<GcEvent>> groups = new LinkedHashMap<>();
        for (GcEvent e : events) {
            groups.computeIfAbsent(new Key(e.kind(), e.cause()), k -> new ArrayList<>())
                    .add(e);
        }
        return groups.entrySet().stream()
                .map(g -> new PauseGroup(
                        g.getKey().kind(), g.getKey().cause(), g.getValue().size(), PauseFigures.of(g.getValue())))
                .sorted(Comparator.comparingLong((PauseGroup g) -> -g.pauses().sum())
                        .thenComparingInt(g -> -g.events())
                        .thenComparing(PauseGroup::kind)
                        .thenComparing(PauseGroup::cause))
                .toList();
    }

    /** Those that stopped the program longest, at most so many. */
    public List<GcEvent> longest(int most) {
        return events.stream()
                .filter(e -> e.ownPauseNanos() > 0)
                .sorted(Comparator.comparingLong((GcEvent e) -> -e.ownPauseNanos())
                        .thenComparingLong(GcEvent::start))
                .limit(most)
                .toList();
    }
}
