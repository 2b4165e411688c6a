package dev.auger.importers.stacks;

import dev.auger.importers.Input;
import dev.auger.model.Passport;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.recording.ThreadCpu;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.TimeRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Stacks and samples, and nothing of what a JVM's own recording has beside them.
 *
 * @param samples in the order of {@link #kinds()}
 * @param preferred what the profile shows first
 * @param input the file, released on close; null in snapshots, which own nothing
 */
record Profile(
        Passport passport,
        TimeRange range,
        int processors,
        Stacks stacks,
        List<ThreadRef> threads,
        Map<SampleKind, Samples> samples,
        @Nullable SampleKind preferred,
        boolean isTimed,
        List<EventCount> events,
        @Nullable Input input)
        implements Recording {

    Profile {
        threads = List.copyOf(threads);
        samples = new LinkedHashMap<>(samples);
        events = List.copyOf(events);
    }

    @Override
    public List<SampleKind> kinds() {
        return List.copyOf(samples.keySet());
    }

    @Override
    public Optional<SampleKind> preferredKind() {
        return Optional.ofNullable(preferred);
    }

    @Override
    public Optional<Samples> samples(SampleKind kind) {
        return Optional.ofNullable(samples.get(kind));
    }

    @Override
    public Availability availability(SampleKind kind) {
        return samples.containsKey(kind) ? Availability.PRESENT : Availability.NOT_RECORDED;
    }

    @Override
    public OptionalLong zoneOffsetMillis() {
        return OptionalLong.empty();
    }

    @Override
    public List<String> subjects() {
        return List.of();
    }

    @Override
    public List<String> states() {
        return List.of();
    }

    @Override
    public List<GcPause> pauses() {
        return List.of();
    }

    @Override
    public List<HeapUse> heapUse() {
        return List.of();
    }

    @Override
    public List<CpuLoad> cpuLoad() {
        return List.of();
    }

    @Override
    public List<ThreadCpu> threadCpu() {
        return List.of();
    }

    @Override
    public List<OldObject> oldObjects() {
        return List.of();
    }

    @Override
    public Availability oldObjectAvailability() {
        return Availability.NOT_RECORDED;
    }

    @Override
    public EventLog eventLog() {
        return EventLog.EMPTY;
    }

    @Override
    public List<ThreadDump> threadDumps(Job job) {
        return List.of();
    }

    @Override
    public void close() {
        if (input != null) {
            input.close();
        }
    }
}
