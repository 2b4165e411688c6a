package dev.auger.analysis.flame;

import dev.auger.model.recording.SampleKind;
import java.util.List;
import java.util.Optional;

/**
 * What has to be said beside a tree, so that its weights are not taken for something else.
 *
 * @param states how many samples there are by state, most first, whether or not a condition on states leaves them out; empty where the
 *     sampler does not say
 * @param waits of the combined views
 * @param onCpu of the view of time on and off the CPU
 */
public record TreeFacts(List<StateCount> states, Optional<Waits> waits, Optional<OnCpu> onCpu) {

    public static final TreeFacts NONE = new TreeFacts(List.of(), Optional.empty(), Optional.empty());

    public TreeFacts {
        states = List.copyOf(states);
    }

    static TreeFacts ofStates(List<StateCount> states) {
        return new TreeFacts(states, Optional.empty(), Optional.empty());
    }

    /**
     * Samples of one state.
     *
     * @param state as recorded; empty for samples without one
     * @param running whether the thread ran
     */
    public record StateCount(String state, boolean running, long samples) {}

    /**
     * How blocked time was counted.
     *
     * @param idleNanos time pool workers waited for work, and the JVM's own threads for theirs
     * @param idleHidden whether that time is left out of the tree
     * @param nestedNanos time of spans that lie inside others, which is not added twice
     */
    public record Waits(long idleNanos, long idleSpans, boolean idleHidden, long nestedNanos) {}

    /**
     * How time on the CPU was estimated.
     *
     * @param source the kind of sample it follows from; empty if it is left out
     * @param missing why it is left out; null if it is not
     * @param period nanoseconds a sample stands for
     * @param samples samples that count, in periods
     * @param covered samples left out because they lie inside measured spans of their thread
     * @param trials how often a sampler looked, for the sampling error: periods times threads
     */
    public record OnCpu(
            Optional<SampleKind> source,
            Optional<Missing> missing,
            long period,
            long samples,
            long covered,
            long trials) {

        static OnCpu without(Missing why) {
            return new OnCpu(Optional.empty(), Optional.of(why), 0, 0, 0, 0);
        }
    }

    /** Why time on the CPU cannot be estimated. */
    public enum Missing {
        /** The recording has no samples of running threads. */
        NO_SAMPLES,
        /** It has, and does not say how far apart they were taken. */
        PERIOD_UNKNOWN
    }

    /** Samples of threads that did not run. */
    public long notRunning() {
        return states.stream()
                .filter(s -> !s.running())
                .mapToLong(StateCount::samples)
                .sum();
    }

    /** Samples of which the state is counted. */
    public long stated() {
        return states.stream().mapToLong(StateCount::samples).sum();
    }
}
