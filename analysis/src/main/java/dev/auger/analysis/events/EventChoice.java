package dev.auger.analysis.events;

import dev.auger.analysis.events.EventSeries.Aggregate;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A subject people look for in a recording, and the event types that speak of it, each with the chart that shows it best. The first
 * type that occurred is the one to open.
 *
 * @param id stable name: {@code gc}, {@code safepoints}, …
 * @param views the best first
 */
public record EventChoice(String id, List<View> views) {

    /**
     * An event type and how to look at it.
     *
     * @param type full name
     * @param field amount to draw, by name; empty to count events
     * @param group field that makes series, by name; empty for one series
     */
    public record View(String type, String field, Aggregate aggregate, String group) {}

    private static View view(String type, String field, Aggregate aggregate, String group) {
        return new View(type, field, aggregate, group);
    }

    private static View spans(String type, String group) {
        return view(type, "duration", Aggregate.SUM, group);
    }

    private static View count(String type, String group) {
        return view(type, "", Aggregate.COUNT, group);
    }

    private static View most(String type, String field) {
        return view(type, field, Aggregate.MAX, "");
    }

    /** All subjects, in the order they are offered. */
    public static List<EventChoice> all() {
        return List.of(
                choice(
                        "gc",
                        spans("jdk.GCPhasePause", "name"),
                        view("jdk.GarbageCollection", "sumOfPauses", Aggregate.SUM, "name"),
                        spans("jdk.GCPhasePauseLevel1", "name"),
                        spans("jdk.GCPhaseConcurrent", "name"),
                        most("jdk.GCHeapSummary", "heapUsed")),
                choice(
                        "safepoints",
                        spans("jdk.SafepointBegin", ""),
                        spans("jdk.ExecuteVMOperation", "operation"),
                        spans("jdk.SafepointStateSynchronization", "")),
                choice(
                        "classes",
                        count("jdk.ClassLoad", "definingClassLoader"),
                        most("jdk.ClassLoadingStatistics", "loadedClassCount"),
                        count("jdk.ClassDefine", "definingClassLoader"),
                        most("jdk.ClassLoaderStatistics", "classCount")),
                choice(
                        "compilation",
                        spans("jdk.Compilation", "compileLevel"),
                        most("jdk.CompilerStatistics", "compileCount"),
                        count("jdk.Deoptimization", "reason"),
                        most("jdk.CodeCacheStatistics", "entryCount")),
                choice(
                        "metaspace",
                        most("jdk.MetaspaceSummary", "metaspace.used"),
                        most("jdk.MetaspaceChunkFreeListSummary", "smallChunksTotalSize")),
                choice(
                        "native",
                        view("jdk.NativeMemoryUsage", "committed", Aggregate.MAX, "type"),
                        most("jdk.NativeMemoryUsageTotal", "committed"),
                        most("jdk.ResidentSetSize", "size"),
                        view("profiler.Malloc", "size", Aggregate.SUM, "")),
                choice(
                        "container",
                        most("jdk.ContainerMemoryUsage", "memoryUsage"),
                        most("jdk.ContainerCPUThrottling", "cpuThrottledSlices"),
                        most("jdk.ContainerCPUUsage", "cpuTime"),
                        count("jdk.ContainerConfiguration", "")),
                choice(
                        "threads",
                        most("jdk.JavaThreadStatistics", "activeCount"),
                        count("jdk.ThreadStart", "thread"),
                        count("jdk.ThreadEnd", "thread"),
                        count("jdk.VirtualThreadPinned", "eventThread")),
                choice(
                        "cpu",
                        view("jdk.CPULoad", "machineTotal", Aggregate.AVERAGE, ""),
                        view("jdk.ThreadCPULoad", "user", Aggregate.AVERAGE, "eventThread"),
                        view("profiler.CPULoad", "machineTotal", Aggregate.AVERAGE, "")),
                choice(
                        "exceptions",
                        count("jdk.JavaExceptionThrow", "thrownClass"),
                        count("jdk.JavaErrorThrow", "thrownClass"),
                        most("jdk.ExceptionStatistics", "throwables")),
                choice(
                        "locks",
                        spans("jdk.JavaMonitorEnter", "monitorClass"),
                        spans("jdk.ThreadPark", "parkedClass"),
                        spans("jdk.JavaMonitorWait", "monitorClass"),
                        spans("jdk.ThreadSleep", "eventThread")),
                choice(
                        "io",
                        spans("jdk.SocketRead", "host"),
                        spans("jdk.FileRead", "path"),
                        spans("jdk.SocketWrite", "host"),
                        spans("jdk.FileWrite", "path"),
                        spans("jdk.FileForce", "path")));
    }

    /** How to look at types that no subject names. */
    private static final List<View> OTHERS = List.of(
            view("jdk.ObjectAllocationSample", "weight", Aggregate.SUM, "objectClass"),
            view("jdk.ObjectAllocationInNewTLAB", "tlabSize", Aggregate.SUM, "objectClass"),
            view("jdk.ObjectAllocationOutsideTLAB", "allocationSize", Aggregate.SUM, "objectClass"),
            view("profiler.LiveObject", "allocationSize", Aggregate.SUM, "objectClass"),
            count("jdk.ExecutionSample", "sampledThread"),
            count("jdk.NativeMethodSample", "sampledThread"),
            count("jdk.CPUTimeSample", "eventThread"),
            count("profiler.WallClockSample", "sampledThread"),
            count("jdk.OldObjectSample", "object.type"));

    private static EventChoice choice(String id, View... views) {
        return new EventChoice(id, List.of(views));
    }

    /**
     * Its views whose type occurred, the best first.
     *
     * @param count how often a type occurred, by name; 0 for one that is not even declared
     */
    public List<View> present(ToLongFunction<String> count) {
        List<View> present = new ArrayList<>();
        for (View view : views) {
            if (count.applyAsLong(view.type()) > 0) {
                present.add(view);
            }
        }
        return present;
    }

    /** How to look at a type, if any subject says. */
    public static Optional<View> of(String type) {
        return Stream.concat(all().stream().flatMap(c -> c.views().stream()), OTHERS.stream())
                .filter(v -> v.type().equals(type))
                .findFirst();
    }

    /** How a field's values in a bin become one where nobody said: what passes adds up, what is a state has a height. */
    public static Aggregate natural(EventField field) {
        return field.content() == Content.DURATION ? Aggregate.SUM : Aggregate.MAX;
    }

    /** What to draw of a type at first: as a subject says, else its durations, else its first amount, else how many there are. */
    public static EventSeries.Question question(EventType type, int series) {
        Optional<View> view = of(type.name()).filter(v -> v.field().isEmpty() || type.field(v.field()) >= 0);
        if (view.isPresent()) {
            int group =
                    view.get().group().isEmpty() ? -1 : type.field(view.get().group());
            return new EventSeries.Question(
                    type.field(view.get().field()), view.get().aggregate(), group, series);
        }
        int duration = type.field("duration");
        if (duration >= 0 && Amounts.is(type.fields().get(duration))) {
            return new EventSeries.Question(duration, Aggregate.SUM, -1, series);
        }
        for (int i = 0; i < type.fields().size(); i++) {
            if (Amounts.is(type.fields().get(i))) {
                return new EventSeries.Question(i, Aggregate.MAX, -1, series);
            }
        }
        return new EventSeries.Question(-1, Aggregate.COUNT, -1, series);
    }
}
