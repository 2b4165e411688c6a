package dev.auger.analysis.quality;

import dev.auger.model.Recording;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.TextColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings a recording was made with ({@code jdk.ActiveSetting}), by event type and name, over time. A recording repeats them in
 * every chunk; only changes are kept.
 */
public final class EventSettings {

    static final String EXECUTION = "jdk.ExecutionSample";
    private static final String EVENT = "jdk.ActiveSetting";
    private static final String WALL_SAMPLE = "profiler.WallClockSample";
    /** Intervals async-profiler takes where its settings say 0, from its documentation. */
    private static final long ASYNC_CPU = 10_000_000L;

    private static final long ASYNC_WALL = 50_000_000L;

    private final Map<String, Map<String, List<SettingChange>>> byType;
    private final int processors;
    private final Optional<AsyncProfiler> asyncProfiler;

    private EventSettings(Map<String, Map<String, List<SettingChange>>> byType, int processors, boolean wallSamples) {
        this.byType = byType;
        this.processors = processors;
        this.asyncProfiler = AsyncProfiler.of(this, wallSamples);
    }

    /**
     * Reads them.
     *
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static EventSettings of(Recording recording, Job job) {
        Map<String, Map<String, List<SettingChange>>> byType = new HashMap<>();
        EventLog log = recording.eventLog();
        Optional<EventTable> table = EventNames.open(recording, EVENT, job);
        if (table.isPresent()) {
            read(log, table.get(), job, byType);
        }
        byType.values().forEach(names -> names.replaceAll((name, changes) -> onlyChanges(changes)));
        return new EventSettings(
                byType, recording.processors(), log.type(WALL_SAMPLE).isPresent());
    }

    private static void read(
            EventLog log, EventTable table, Job job, Map<String, Map<String, List<SettingChange>>> into) {
        int start = table.type().field("startTime");
        int id = table.type().field("id");
        int name = table.type().field("name");
        int value = table.type().field("value");
        if (start < 0 || id < 0 || name < 0 || value < 0) {
            return;
        }
        LongColumn times = table.numbers(start, job);
        LongColumn ids = table.numbers(id, job);
        TextColumn names = table.texts(name, job);
        TextColumn values = table.texts(value, job);
        Map<Long, String> types = new HashMap<>();
        for (long row = 0; row < table.size(); row++) {
            String type = types.computeIfAbsent(ids.get(row), number -> EventNames.canonical(log.typeName(number)));
            if (!type.isEmpty()) {
                into.computeIfAbsent(type, t -> new HashMap<>())
                        .computeIfAbsent(names.get(row), n -> new ArrayList<>())
                        .add(new SettingChange(times.get(row), values.get(row)));
            }
        }
    }

    private static List<SettingChange> onlyChanges(List<SettingChange> all) {
        List<SettingChange> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(SettingChange::time));
        List<SettingChange> changes = new ArrayList<>();
        for (SettingChange setting : sorted) {
            if (changes.isEmpty() || !changes.getLast().value().equals(setting.value())) {
                changes.add(setting);
            }
        }
        return List.copyOf(changes);
    }

    /** The recording says what was on. Without that, nothing follows from an event's absence. */
    public boolean present() {
        return !byType.isEmpty();
    }

    /** Types with a setting. */
    Set<String> types() {
        return new TreeSet<>(byType.keySet());
    }

    /** Values of a setting over time, oldest first; empty if the type has no such setting. */
    public List<SettingChange> changes(String type, String name) {
        return byType.getOrDefault(type, Map.of()).getOrDefault(name, List.of());
    }

    /** Events of a type that are recorded in a second at most; 0 where there is no such limit. */
    public double perSecond(String type) {
        return value(type, "throttle").map(Spans::perSecond).orElse(0.0);
    }

    /** The value a setting had last. */
    public Optional<String> value(String type, String name) {
        List<SettingChange> changes = changes(type, name);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.getLast().value());
    }

    /** async-profiler's own settings, if it wrote the recording. */
    public Optional<AsyncProfiler> asyncProfiler() {
        return asyncProfiler;
    }

    /**
     * How often a thread is sampled as it was set, in nanoseconds of the clock the kind goes by: wall-clock time for
     * {@link SampleKind#CPU}, {@link SampleKind#NATIVE} and {@link SampleKind#WALL}, CPU time for {@link SampleKind#CPUTIME}. Empty
     * where the recording does not say, and for kinds that are not sampled in time.
     */
    public OptionalLong samplingPeriod(SampleKind kind) {
        if (kind.equals(SampleKind.CPU)) {
            return executionSamples();
        }
        if (kind.equals(SampleKind.NATIVE)) {
            return span("jdk.NativeMethodSample", "period");
        }
        if (kind.equals(SampleKind.CPUTIME)) {
            return cpuTime();
        }
        return kind.equals(SampleKind.WALL)
                ? positive(span(WALL_SAMPLE, "interval"), ASYNC_WALL)
                : OptionalLong.empty();
    }

    private OptionalLong executionSamples() {
        if (asyncProfiler.isEmpty()) {
            return span(EXECUTION, "period");
        }
        boolean wall = asyncProfiler.get().meaning() == AsyncProfiler.Meaning.WALL;
        OptionalLong interval = span(EXECUTION, wall && value(EXECUTION, "wall").isPresent() ? "wall" : "interval");
        return positive(interval, wall ? ASYNC_WALL : ASYNC_CPU);
    }

    private static OptionalLong positive(OptionalLong span, long whenZero) {
        return span.isPresent() && span.getAsLong() <= 0 ? OptionalLong.of(whenZero) : span;
    }

    /** A rate is for the whole process: the JVM turns it into processors / rate of CPU time (jfrCPUTimeThreadSampler.cpp). */
    private OptionalLong cpuTime() {
        String throttle = value("jdk.CPUTimeSample", "throttle").orElse("");
        double rate = Spans.perSecond(throttle);
        if (Double.isNaN(rate)) {
            return Spans.nanos(throttle);
        }
        return rate > 0 && processors > 0 ? OptionalLong.of((long) (processors * 1e9 / rate)) : OptionalLong.empty();
    }

    private OptionalLong span(String type, String name) {
        return value(type, name).map(Spans::nanos).orElse(OptionalLong.empty());
    }

    /** The same for the event a recording's samples of a kind come from, which a settings row may name otherwise. */
    OptionalLong samplingPeriod(Samples samples) {
        return samples.event().startsWith("datadog.") ? OptionalLong.empty() : samplingPeriod(samples.kind());
    }
}
