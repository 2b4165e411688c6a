package dev.auger.importers.jfr.plan;

import static dev.auger.importers.jfr.plan.SampleRule.Weight.DURATION;
import static dev.auger.importers.jfr.plan.SampleRule.Weight.FIELD;
import static dev.auger.importers.jfr.plan.SampleRule.Weight.ONE;

import dev.auger.model.recording.SampleKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which event type makes samples of which kind.
 *
 * @param type event type as OpenJDK and async-profiler name it
 * @param rank 0, or 1 for types that count only in files without one of rank 0: two sources are never added up
 * @param weightField field the weight is read from
 * @param subjectField field of the class, file, host or reason the sample is about; empty if there is none
 * @param threadField field of the thread it is about, where that is not the one that wrote the event
 */
public record SampleRule(
        String type,
        SampleKind kind,
        int rank,
        Weight weight,
        String weightField,
        String subjectField,
        String threadField) {

    SampleRule(String type, SampleKind kind, int rank, Weight weight, String weightField, String subjectField) {
        this(type, kind, rank, weight, weightField, subjectField, "sampledThread");
    }

    /** What a sample weighs. */
    public enum Weight {
        ONE,
        /** The value of a field, or 1 where the type lacks it. */
        FIELD,
        DURATION
    }

    /** Ranks a kind can have. */
    public static final int RANKS = 2;

    /** See {@link #lane}. */
    public static final int LANES = SampleKind.RECORDED.size() * RANKS;

    /** Every rule; types are distinct. */
    public static final List<SampleRule> ALL = List.of(
            new SampleRule("jdk.ExecutionSample", SampleKind.CPU, 0, ONE, "", ""),
            new SampleRule("datadog.ExecutionSample", SampleKind.CPU, 1, ONE, "", ""),
            new SampleRule("jdk.CPUTimeSample", SampleKind.CPUTIME, 0, ONE, "", ""),
            new SampleRule("jdk.NativeMethodSample", SampleKind.NATIVE, 0, ONE, "", ""),
            // async-profiler merges the samples of an idle thread and counts them.
            new SampleRule("profiler.WallClockSample", SampleKind.WALL, 0, FIELD, "samples", ""),
            new SampleRule("datadog.MethodSample", SampleKind.WALL, 1, ONE, "", ""),
            new SampleRule("jdk.ObjectAllocationSample", SampleKind.ALLOC, 0, FIELD, "weight", "objectClass"),
            new SampleRule("jdk.ObjectAllocationInNewTLAB", SampleKind.ALLOC, 1, FIELD, "tlabSize", "objectClass"),
            new SampleRule(
                    "jdk.ObjectAllocationOutsideTLAB", SampleKind.ALLOC, 1, FIELD, "allocationSize", "objectClass"),
            new SampleRule("profiler.LiveObject", SampleKind.LIVE, 0, FIELD, "allocationSize", "objectClass"),
            new SampleRule("profiler.Malloc", SampleKind.MALLOC, 0, FIELD, "size", ""),
            new SampleRule("jdk.JavaMonitorEnter", SampleKind.LOCK, 0, DURATION, "", "monitorClass"),
            new SampleRule("jdk.JavaMonitorWait", SampleKind.WAIT, 0, DURATION, "", "monitorClass"),
            new SampleRule("jdk.ThreadPark", SampleKind.PARK, 0, DURATION, "", "parkedClass"),
            new SampleRule("jdk.ThreadSleep", SampleKind.SLEEP, 0, DURATION, "", ""),
            new SampleRule("jdk.SocketRead", SampleKind.IO, 0, DURATION, "", "host"),
            new SampleRule("jdk.SocketWrite", SampleKind.IO, 0, DURATION, "", "host"),
            new SampleRule("jdk.SocketConnect", SampleKind.IO, 0, DURATION, "", "host"),
            new SampleRule("jdk.FileRead", SampleKind.IO, 0, DURATION, "", "path"),
            new SampleRule("jdk.FileWrite", SampleKind.IO, 0, DURATION, "", "path"),
            new SampleRule("jdk.VirtualThreadPinned", SampleKind.PINNED, 0, DURATION, "", "pinnedReason"),
            new SampleRule("profiler.NativeLock", SampleKind.NATIVELOCK, 0, DURATION, "", ""),
            new SampleRule("jdk.ClassLoad", SampleKind.CLASSLOAD, 0, DURATION, "", "loadedClass"),
            new SampleRule("jdk.MethodTrace", SampleKind.TRACE, 0, DURATION, "", ""),
            new SampleRule("profiler.MethodTrace", SampleKind.TRACE, 1, DURATION, "", ""),
            new SampleRule("jdk.ThreadStart", SampleKind.THREADSTART, 0, ONE, "", "", "parentThread"),
            new SampleRule("jdk.JavaExceptionThrow", SampleKind.EXCEPTIONS, 0, ONE, "", "thrownClass"),
            new SampleRule("jdk.JavaErrorThrow", SampleKind.EXCEPTIONS, 0, ONE, "", "thrownClass"));

    private static final Map<String, SampleRule> BY_TYPE = HashMap.newHashMap(ALL.size());

    static {
        ALL.forEach(rule -> BY_TYPE.put(rule.type(), rule));
    }

    /** @param type an event type's name, in the form of {@link EventPlan#canonicalName} */
    public static @Nullable SampleRule of(String type) {
        return BY_TYPE.get(type);
    }

    /** Index of the column set the rule's samples go to. */
    public int lane() {
        return kind.ordinal() * RANKS + rank;
    }

    /** Whether the subjects of a lane are texts that stand in the events (files, hosts, reasons), not classes. */
    public static boolean textual(int lane) {
        SampleKind kind = SampleKind.RECORDED.get(lane / RANKS);
        return kind.equals(SampleKind.IO) || kind.equals(SampleKind.PINNED);
    }
}
