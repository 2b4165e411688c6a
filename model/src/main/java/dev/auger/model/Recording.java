package dev.auger.model;

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
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A recording or a profile, or an immutable snapshot of the part of one that has been read so far. Snapshots of one import share their
 * columns: thread, stack and subject indexes mean the same in all of them, and each is a prefix of the next.
 */
public non-sealed interface Recording extends Evidence {

    /** First to last event. */
    TimeRange range();

    /** Offset of the recording JVM's zone from UTC in milliseconds, if the recording says. */
    OptionalLong zoneOffsetMillis();

    /** Number of processors of the recorded machine, or 0 if not recorded. */
    int processors();

    Stacks stacks();

    List<ThreadRef> threads();

    /** Names samples speak about: classes, files, hosts. */
    List<String> subjects();

    /** Thread states samplers speak of, as recorded: {@code STATE_RUNNABLE}, {@code STATE_SLEEPING}, … */
    List<String> states();

    /** The samples of a kind, if the recording has any. */
    Optional<Samples> samples(SampleKind kind);

    Availability availability(SampleKind kind);

    /** The kinds it may have samples of: those JFR records, or those a profile names. */
    default List<SampleKind> kinds() {
        return SampleKind.RECORDED;
    }

    /** The kind a profile itself wants to be seen first. */
    default Optional<SampleKind> preferredKind() {
        return Optional.empty();
    }

    /** Whether samples have times of their own; those of a profile that was added up all have the time it began. */
    default boolean isTimed() {
        return true;
    }

    /** Whether times are dates, as a JVM's are. Some profilers count from the start of the machine, or of the profile. */
    default boolean isDated() {
        return passport().kind() == EvidenceKind.JFR || isDate(range().start());
    }

    /** Whether epoch nanoseconds can be a date at which anybody recorded: the first year of the epoch is taken for a duration. */
    static boolean isDate(long epochNanos) {
        return epochNanos >= 365L * 24 * 3600 * 1_000_000_000L;
    }

    /** In file order. */
    List<GcPause> pauses();

    /** In file order. */
    List<HeapUse> heapUse();

    /** In file order. */
    List<CpuLoad> cpuLoad();

    /** In file order. */
    List<ThreadCpu> threadCpu();

    List<OldObject> oldObjects();

    /** Whether {@code jdk.OldObjectSample} was on. */
    Availability oldObjectAvailability();

    /** Every event type with at least one event, most frequent first. */
    List<EventCount> events();

    /** Every event, row by row; {@link EventLog#EMPTY} in snapshots of a file that is still being read. */
    EventLog eventLog();

    /** Name of the program that was recorded, where the file has one beside its events; empty for none. */
    default String program() {
        return "";
    }

    /**
     * The thread dumps inside the recording ({@code jdk.ThreadDump}), parsed anew at each call, in file order.
     *
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    List<ThreadDump> threadDumps(Job job);
}
