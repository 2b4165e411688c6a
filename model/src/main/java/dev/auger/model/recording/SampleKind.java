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

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
