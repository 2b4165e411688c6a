package dev.auger.importers.jfr;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A recording that was read from a JFR file, as far as it had been read.
 *
 * @param eventLog of the whole file; empty in snapshots
 * @param input the file, released on close; null in snapshots, which own nothing
 */
record JfrRecording(
        Passport passport,
        TimeRange range,
        OptionalLong zoneOffsetMillis,
        int processors,
        Stacks stacks,
        List<ThreadRef> threads,
        List<String> subjects,
        List<String> states,
        Map<SampleKind, Samples> samples,
        Map<SampleKind, Availability> availability,
        List<GcPause> pauses,
        List<HeapUse> heapUse,
        List<CpuLoad> cpuLoad,
        List<ThreadCpu> threadCpu,
        List<OldObject> oldObjects,
        Availability oldObjectAvailability,
        List<EventCount> events,
        EventLog eventLog,
        @Nullable Input input)
        implements Recording {

    JfrRecording {
        samples = Map.copyOf(samples);
        availability = Map.copyOf(availability);
        heapUse = List.copyOf(heapUse);
        cpuLoad = List.copyOf(cpuLoad);
        threadCpu = List.copyOf(threadCpu);
        oldObjects = List.copyOf(oldObjects);
    }

    @Override
    public List<ThreadDump> threadDumps(Job job) {
        return RecordedDumps.of(eventLog, job);
    }

    @Override
    public Optional<Samples> samples(SampleKind kind) {
        return Optional.ofNullable(samples.get(kind));
    }

    @Override
    public Availability availability(SampleKind kind) {
        return availability.getOrDefault(kind, Availability.NOT_RECORDED);
    }

    @Override
    public void close() {
        if (input != null) {
            input.close();
        }
    }
}
