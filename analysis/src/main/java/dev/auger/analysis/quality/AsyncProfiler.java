package dev.auger.analysis.quality;

import java.util.Optional;

/**
 * What async-profiler says about itself. It writes its options as settings of {@code jdk.ActiveRecording}; its
 * {@code jdk.ExecutionSample}s are of whatever it was told to sample.
 *
 * @param version for example {@code 3.0}
 * @param event what was sampled, as asked for: {@code cpu}, {@code wall}, {@code cache-misses}, a method; empty if only others were
 * @param engine what took the samples ({@code perf}, {@code ctimer}, …); empty if not recorded
 * @param stackDepth most Java frames a stack may have, or -1
 */
public record AsyncProfiler(String version, String event, String engine, int stackDepth) {

    private static final String OPTIONS = "jdk.ActiveRecording";

    /** What one execution sample stands for. */
    public enum Meaning {
        /** A quantum of CPU time, kernel included. */
        CPU,
        /** A tick of the wall clock, whether the thread ran or not. */
        WALL,
        /** So many occurrences of a hardware or software event. */
        COUNTER,
        /** One call of a method. */
        CALLS,
        /** There are none: only allocations, locks or the like were asked for. */
        NONE
    }

    /** @param wallSamples whether ticks of the wall clock have an event of their own (version 4); else they are execution samples */
    static Optional<AsyncProfiler> of(EventSettings settings, boolean wallSamples) {
        Optional<String> version = settings.value(OPTIONS, "version");
        if (version.isEmpty()) {
            return Optional.empty();
        }
        boolean wall = settings.value(EventSettings.EXECUTION, "wall").isPresent();
        return Optional.of(new AsyncProfiler(
                version.get(),
                wall && !wallSamples ? "wall" : settings.value(OPTIONS, "event").orElse(""),
                settings.value(OPTIONS, "engine").orElse(""),
                (int) Spans.nanos(settings.value(OPTIONS, "jstackdepth").orElse(""))
                        .orElse(-1)));
    }

    public Meaning meaning() {
        String sampled = event.isEmpty() ? engine : event;
        return switch (sampled) {
            case "", "noop", "alloc", "lock", "live", "nativemem" -> Meaning.NONE;
            case "wall" -> Meaning.WALL;
            case "cpu", "itimer", "ctimer", "cpu-clock", "task-clock", "perf", "perf_events" -> Meaning.CPU;
            default -> sampled.indexOf('.') > 0 ? Meaning.CALLS : Meaning.COUNTER;
        };
    }
}
