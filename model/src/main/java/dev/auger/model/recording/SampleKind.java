package dev.auger.model.recording;

import java.util.Locale;

/**
 * What a sample stands for. Each kind is one source and is never merged with another silently; {@link #id()} is the name the
 * command line's {@code --event} takes.
 */
public enum SampleKind {
    /** {@code jdk.ExecutionSample}: a thread seen executing Java, every interval. */
    CPU(Unit.SAMPLES),
    /** {@code jdk.CPUTimeSample}: a thread that used a quantum of CPU time (JDK 25, Linux). */
    CPUTIME(Unit.SAMPLES),
    /** {@code jdk.NativeMethodSample}: a thread seen in a native method, running or waiting. */
    NATIVE(Unit.SAMPLES),
    /** A wall-clock sampler's samples (async-profiler {@code profiler.WallClockSample}). */
    WALL(Unit.SAMPLES),
    /** {@code jdk.ObjectAllocationSample}, or TLAB events where a recording has none: weight in bytes. */
    ALLOC(Unit.BYTES),
    /** {@code profiler.LiveObject}: objects sampled by async-profiler that were alive at the end, in bytes. */
    LIVE(Unit.BYTES),
    /** {@code profiler.Malloc}: native memory asked for, in bytes. */
    MALLOC(Unit.BYTES),
    /** {@code jdk.JavaMonitorEnter}: time spent entering a contended monitor. */
    LOCK(Unit.NANOS),
    /** {@code jdk.JavaMonitorWait}: time in {@code Object.wait}. */
    WAIT(Unit.NANOS),
    /** {@code jdk.ThreadPark}. */
    PARK(Unit.NANOS),
    /** {@code jdk.ThreadSleep}. */
    SLEEP(Unit.NANOS),
    /** Socket and file reads and writes. */
    IO(Unit.NANOS),
    /** {@code jdk.VirtualThreadPinned}: time a virtual thread blocked its carrier. */
    PINNED(Unit.NANOS),
    /** {@code profiler.NativeLock}: time spent entering a contended pthread mutex or lock. */
    NATIVELOCK(Unit.NANOS),
    /** {@code jdk.ClassLoad}: time spent loading a class. */
    CLASSLOAD(Unit.NANOS),
    /** {@code jdk.MethodTrace} and {@code profiler.MethodTrace}: time spent in a traced method. */
    TRACE(Unit.NANOS),
    /** {@code jdk.ThreadStart}: where threads were started, one each. */
    THREADSTART(Unit.SAMPLES),
    /** {@code jdk.JavaExceptionThrow} and {@code jdk.JavaErrorThrow}: one each. */
    EXCEPTIONS(Unit.SAMPLES);

    /** What a sample's weight is counted in. */
    public enum Unit {
        SAMPLES,
        BYTES,
        NANOS
    }

    private final Unit unit;

    SampleKind(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether a sample is a span in which its thread did not run: the kinds an off-CPU view adds up. */
    public boolean offCpu() {
        return switch (this) {
            case LOCK, WAIT, PARK, SLEEP, IO, PINNED, NATIVELOCK -> true;
            case CPU, CPUTIME, NATIVE, WALL, ALLOC, LIVE, MALLOC, CLASSLOAD, TRACE, THREADSTART, EXCEPTIONS -> false;
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
