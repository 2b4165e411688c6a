package dev.auger.model;

import dev.auger.model.job.Job;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.ThreadCpu;
import dev.auger.model.threads.ThreadDump;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Stacks and samples of any profiler, and nothing of what a JVM's own recording has beside them. */
public interface Profile extends Recording {

    /** Samples by kind; kinds without samples may be left out. */
    Map<SampleKind, Samples> samples();

    @Override
    default Optional<Samples> samples(SampleKind kind) {
        return Optional.ofNullable(samples().get(kind));
    }

    @Override
    default Availability availability(SampleKind kind) {
        if (samples().containsKey(kind)) {
            return Availability.PRESENT;
        }
        return kinds().contains(kind) ? Availability.NONE_OCCURRED : Availability.NOT_RECORDED;
    }

    @Override
    default OptionalLong zoneOffsetMillis() {
        return OptionalLong.empty();
    }

    @Override
    default int processors() {
        return 0;
    }

    @Override
    default List<String> subjects() {
        return List.of();
    }

    @Override
    default List<String> states() {
        return List.of();
    }

    @Override
    default List<GcPause> pauses() {
        return List.of();
    }

    @Override
    default List<HeapUse> heapUse() {
        return List.of();
    }

    @Override
    default List<CpuLoad> cpuLoad() {
        return List.of();
    }

    @Override
    default List<ThreadCpu> threadCpu() {
        return List.of();
    }

    @Override
    default List<OldObject> oldObjects() {
        return List.of();
    }

    @Override
    default Availability oldObjectAvailability() {
        return Availability.NOT_RECORDED;
    }

    @Override
    default EventLog eventLog() {
        return EventLog.EMPTY;
    }

    @Override
    default List<ThreadDump> threadDumps(Job job) {
        return List.of();
    }
}
