package dev.auger.model.recording;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a sample stands for. Each kind is one source and is never merged with another silently. JFR's kinds are the constants;
 * profiles name their own, made by {@link #named}. Kinds are equal if name and unit are.
 */
public final class SampleKind {

    /** What a sample's weight is counted in. */
    public enum Unit {
        SAMPLES,
        BYTES,
        NANOS,
        /** Things that are no samples: objects, contentions, goroutines. */
        COUNT
    }

    /** What kinds tell about. */
    public enum Group {
        ON_CPU,
        /** A sample is time in which its thread did not run: the kinds an off-CPU view adds up. */
        OFF_CPU,
        ALLOCATION,
        OTHER
    }

    /** {@code jdk.ExecutionSample}: a thread seen executing Java, every interval. */
    public static final SampleKind CPU = sampled("cpu", Unit.SAMPLES, Group.ON_CPU);
    /** {@code jdk.CPUTimeSample}: a thread that used a quantum of CPU time (JDK 25, Linux). */
    public static final SampleKind CPUTIME = sampled("cputime", Unit.SAMPLES, Group.ON_CPU);
    /** {@code jdk.NativeMethodSample}: a thread seen in a native method, running or waiting. */
    public static final SampleKind NATIVE = sampled("native", Unit.SAMPLES, Group.ON_CPU);
    /** A wall-clock sampler's samples (async-profiler {@code profiler.WallClockSample}). */
    public static final SampleKind WALL = sampled("wall", Unit.SAMPLES, Group.ON_CPU);
    /** {@code jdk.ObjectAllocationSample}, or TLAB events where a recording has none: weight in bytes. */
    public static final SampleKind ALLOC = sampled("alloc", Unit.BYTES, Group.ALLOCATION);
    /** {@code profiler.LiveObject}: objects sampled by async-profiler that were alive at the end, in bytes. */
    public static final SampleKind LIVE = sampled("live", Unit.BYTES, Group.ALLOCATION);
    /** {@code profiler.Malloc}: native memory asked for, in bytes. */
    public static final SampleKind MALLOC = sampled("malloc", Unit.BYTES, Group.ALLOCATION);
    /** {@code jdk.JavaMonitorEnter}: time spent entering a contended monitor. */
    public static final SampleKind LOCK = measured("lock", Unit.NANOS, Group.OFF_CPU);
    /** {@code jdk.JavaMonitorWait}: time in {@code Object.wait}. */
    public static final SampleKind WAIT = measured("wait", Unit.NANOS, Group.OFF_CPU);
    /** {@code jdk.ThreadPark}. */
    public static final SampleKind PARK = measured("park", Unit.NANOS, Group.OFF_CPU);
    /** {@code jdk.ThreadSleep}. */
    public static final SampleKind SLEEP = measured("sleep", Unit.NANOS, Group.OFF_CPU);
    /** Socket and file reads and writes. */
    public static final SampleKind IO = measured("io", Unit.NANOS, Group.OFF_CPU);
    /** {@code jdk.VirtualThreadPinned}: time a virtual thread blocked its carrier. */
    public static final SampleKind PINNED = measured("pinned", Unit.NANOS, Group.OFF_CPU);
    /** {@code profiler.NativeLock}: time spent entering a contended pthread mutex or lock. */
    public static final SampleKind NATIVELOCK = measured("nativelock", Unit.NANOS, Group.OFF_CPU);
    /** {@code jdk.ClassLoad}: time spent loading a class. */
    public static final SampleKind CLASSLOAD = measured("classload", Unit.NANOS, Group.OTHER);
    /** {@code jdk.MethodTrace} and {@code profiler.MethodTrace}: time spent in a traced method. */
    public static final SampleKind TRACE = measured("trace", Unit.NANOS, Group.OTHER);
    /** {@code jdk.ThreadStart}: where threads were started, one each. */
    public static final SampleKind THREADSTART = measured("threadstart", Unit.SAMPLES, Group.OTHER);
    /** {@code jdk.JavaExceptionThrow} and {@code jdk.JavaErrorThrow}: one each. */
    public static final SampleKind EXCEPTIONS = measured("exceptions", Unit.SAMPLES, Group.OTHER);

    /** The kinds a JFR recording may have, at their {@link #ordinal()}. */
    public static final List<SampleKind> RECORDED = List.of(
            CPU,
            CPUTIME,
            NATIVE,
            WALL,
            ALLOC,
            LIVE,
            MALLOC,
            LOCK,
            WAIT,
            PARK,
            SLEEP,
            IO,
            PINNED,
            NATIVELOCK,
            CLASSLOAD,
            TRACE,
            THREADSTART,
            EXCEPTIONS);

    private final String id;
    private final Unit unit;
    private final Group group;
    private final boolean sampled;

    private SampleKind(String id, Unit unit, Group group, boolean sampled) {
        this.id = id;
        this.unit = unit;
        this.group = group;
        this.sampled = sampled;
    }

    private static SampleKind sampled(String id, Unit unit, Group group) {
        return new SampleKind(id, unit, group, true);
    }

    private static SampleKind measured(String id, Unit unit, Group group) {
        return new SampleKind(id, unit, group, false);
    }

    /**
     * A kind that a profile names itself, for example pprof's {@code inuse_space} in bytes. One that equals a recorded kind is that.
     *
     * @param sampled whether weights are a statistic of samples
     */
    public static SampleKind named(String id, Unit unit, Group group, boolean sampled) {
        SampleKind made = new SampleKind(id, unit, group, sampled);
        int known = RECORDED.indexOf(made);
        return known < 0 ? made : RECORDED.get(known);
    }

    public Unit unit() {
        return unit;
    }

    public Group group() {
        return group;
    }

    /** Whether weights are a statistic of samples, so that shares have a sampling error; measured spans have none. */
    public boolean isSampled() {
        return sampled;
    }

    /** Whether a sample is a span in which its thread did not run. */
    public boolean offCpu() {
        return group == Group.OFF_CPU;
    }

    /** The name the command line's {@code --event} takes. */
    public String id() {
        return id;
    }

    /** Position in {@link #RECORDED}, or -1 for a kind that a profile names itself. */
    public int ordinal() {
        return RECORDED.indexOf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleKind kind && kind.id.equals(id) && kind.unit == unit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, unit);
    }

    @Override
    public String toString() {
        return id.toUpperCase(Locale.ROOT);
    }
}
