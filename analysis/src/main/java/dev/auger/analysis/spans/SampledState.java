package dev.auger.analysis.spans;

import dev.auger.model.Recording;
import dev.auger.model.recording.Samples;
import java.util.List;
import java.util.Set;

/**
 * What a thread was doing when it was sampled, by the names samplers write. The JVM's own sampler takes threads that run Java code
 * only; async-profiler's wall-clock mode takes all, with {@code STATE_SLEEPING} for one that is off the CPU for whatever reason.
 */
public enum SampledState {
    /** On a CPU, or would be if one were free. */
    RUNNING,
    /** Not running, and the sampler does not say why. */
    NOT_RUNNING,
    BLOCKED,
    WAITING,
    PARKED,
    SLEEPING,
    /** The sampler does not say. */
    UNKNOWN;

    private static final Set<String> RUN = Set.of("STATE_RUNNABLE", "STATE_DEFAULT", "RUNNABLE", "RUNNING");

    /** The state of a name of {@link Recording#states()}. */
    public static SampledState of(String name) {
        if (RUN.contains(name)) {
            return RUNNING;
        }
        // "Sleeping" is async-profiler's word for anything but running; the JVM's own names tell the kind of wait.
        if (name.equals("STATE_SLEEPING")) {
            return NOT_RUNNING;
        }
        if (name.contains("MONITOR_ENTER") || name.contains("BLOCKED")) {
            return BLOCKED;
        }
        if (name.contains("PARKED")) {
            return PARKED;
        }
        if (name.contains("SLEEP")) {
            return SLEEPING;
        }
        if (name.contains("WAIT")) {
            return WAITING;
        }
        return name.isEmpty() || name.contains("UNKNOWN") ? UNKNOWN : NOT_RUNNING;
    }

    /** By state index + 1; the first is for samples without a state. */
    public static SampledState[] table(Recording r) {
        List<String> names = r.states();
        SampledState[] table = new SampledState[names.size() + 1];
        table[0] = UNKNOWN;
        for (int s = 0; s < names.size(); s++) {
            table[s + 1] = of(names.get(s));
        }
        return table;
    }

    /** Entry of a {@link #table} for a sample; a state that is newer than the table is unknown. */
    public static SampledState at(SampledState[] table, Samples samples, long i) {
        int state = samples.state().get(i) + 1;
        return state < table.length ? table[state] : UNKNOWN;
    }

    /** Whether the sampler says the thread did not run. */
    public boolean offCpu() {
        return this != RUNNING && this != UNKNOWN;
    }
}
