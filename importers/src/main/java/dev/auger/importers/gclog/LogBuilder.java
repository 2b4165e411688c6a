package dev.auger.importers.gclog;

import dev.auger.model.Diagnostic;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.gc.GcFigures;
import dev.auger.model.time.Durations;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dialect finds in a log, line by line. */
final class LogBuilder {

    private final LogClock clock = new LogClock();
    private final List<Draft> drafts = new ArrayList<>();
    private String collector = "";
    private @Nullable String producer;
    private @Nullable String host;
    private long pid = -1;
    private long userNanos = -1;
    private long systemNanos = -1;
    private final Durations.Builder stops = new Durations.Builder();
    private long heapMax = -1;
    private long lost;
    private long firstLost = -1;
    private long unfinished;
    private long firstUnfinished = -1;

    LogClock clock() {
        return clock;
    }

    /** Begins an event; it is in the log from now on. */
    Draft add(GcEvent.Kind kind, String name, long start) {
        Draft draft = new Draft(clock.part(), kind, name, start);
        drafts.add(draft);
        return draft;
    }

    /** The pauses begun since there were {@code from} events happened within another. */
    void nest(int from, Draft outer) {
        for (Draft inner : drafts.subList(Math.min(from, drafts.size()), drafts.size())) {
            inner.nested |= inner != outer && inner.kind != GcEvent.Kind.CONCURRENT;
        }
    }

    /** The last event begun, or null. */
    @Nullable
    Draft last() {
        return drafts.isEmpty() ? null : drafts.getLast();
    }

    int size() {
        return drafts.size();
    }

    /** The collector, if nothing better was said before. */
    void collector(String name) {
        if (collector.isEmpty()) {
            collector = name;
        }
    }

    String collector() {
        return collector;
    }

    void producer(String text) {
        if (producer == null && !text.isBlank()) {
            producer = text.length() > 200 ? text.substring(0, 200) : text;
        }
    }

    @Nullable
    String producer() {
        return producer;
    }

    void process(@Nullable String hostName, long id) {
        if (hostName != null && host == null) {
            host = hostName;
        }
        if (id > 0 && pid < 0) {
            pid = id;
        }
    }

    @Nullable
    String host() {
        return host;
    }

    long pid() {
        return pid;
    }

    void cpu(long user, long system) {
        if (user >= 0 && system >= 0) {
            userNanos = Math.max(0, userNanos) + user;
            systemNanos = Math.max(0, systemNanos) + system;
        }
    }

    void stopped(long nanos) {
        if (nanos >= 0) {
            stops.add(nanos);
        }
    }

    void heapMax(long bytes) {
        heapMax = Math.max(heapMax, bytes);
    }

    /** A line, or a record of several, that looked like a collection and was not understood. */
    void lost(long offset) {
        lost++;
        firstLost = firstLost < 0 ? offset : firstLost;
    }

    /** A collection began of which the log holds no end. */
    void unfinished(long offset) {
        unfinished++;
        firstUnfinished = firstUnfinished < 0 ? offset : firstUnfinished;
    }

    GcFigures figures() {
        return new GcFigures(userNanos, systemNanos, stops.build(), heapMax);
    }

    /** In order of time; of those that began together, in the order printed. */
    List<GcEvent> events() {
        long[] shifts = clock.shifts();
        return drafts.stream()
                .map(d -> d.event(shifts[d.part]))
                .sorted(Comparator.comparingLong(GcEvent::start))
                .toList();
    }

    TimeRange range(List<GcEvent> events) {
        long[] bounds = {clock.first(), clock.latest()};
        for (GcEvent e : events) {
            bounds[0] = Math.min(bounds[0], e.start());
            bounds[1] = Math.max(bounds[1], e.start() + e.pauseNanos());
        }
        return new TimeRange(bounds[0], Math.max(bounds[0], bounds[1]));
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>();
        if (lost > 0) {
            all.add(new Diagnostic(
                    "gclog.lines",
                    firstLost,
                    -1,
                    lost + " records look like collections and could not be read, the first at offset " + firstLost
                            + "."));
        }
        if (unfinished > 0) {
            all.add(new Diagnostic(
                    "gclog.unfinished",
                    firstUnfinished,
                    -1,
                    unfinished + " collections begin and have no end in this log, the first at offset "
                            + firstUnfinished + "."));
        }
        if (!drafts.isEmpty() && !clock.isTimed()) {
            all.add(new Diagnostic(
                    "gclog.untimed", -1, -1, "The log prints no times; its collections all have time 0."));
        }
        return all;
    }
}
