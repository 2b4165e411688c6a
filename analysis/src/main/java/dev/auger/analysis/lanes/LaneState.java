package dev.auger.analysis.lanes;

import static java.util.Map.entry;

import dev.auger.analysis.spans.SampledState;
import dev.auger.model.recording.SampleKind;
import java.util.Locale;
import java.util.Map;

/** What a thread was doing in a stretch of its lane. */
public enum LaneState {
    /** Nothing was recorded: the thread slept below a threshold, ran between two samples, or did not live. */
    NO_DATA,
    /** Seen running by a sampler. */
    RUNNING,
    /** Seen not running by a sampler that does not say why. */
    NOT_RUNNING,
    BLOCKED,
    WAITING,
    PARKED,
    SLEEPING,
    IO,
    PINNED;

    static final int COUNT = values().length;

    private static final Map<SampleKind, LaneState> BY_KIND = Map.ofEntries(
            entry(SampleKind.LOCK, BLOCKED),
            entry(SampleKind.NATIVELOCK, BLOCKED),
            entry(SampleKind.WAIT, WAITING),
            entry(SampleKind.PARK, PARKED),
            entry(SampleKind.SLEEP, SLEEPING),
            entry(SampleKind.IO, IO),
            entry(SampleKind.PINNED, PINNED),
            entry(SampleKind.CPU, RUNNING),
            entry(SampleKind.CPUTIME, RUNNING),
            entry(SampleKind.WALL, RUNNING));

    /** The state a span of a kind stands for. */
    public static LaneState of(SampleKind kind) {
        return BY_KIND.getOrDefault(kind, NO_DATA);
    }

    static LaneState of(SampledState state) {
        return switch (state) {
            case RUNNING, UNKNOWN -> RUNNING;
            case NOT_RUNNING -> NOT_RUNNING;
            case BLOCKED -> BLOCKED;
            case WAITING -> WAITING;
            case PARKED -> PARKED;
            case SLEEPING -> SLEEPING;
        };
    }

    /** Whether the thread was held up, for whatever reason. */
    public boolean offCpu() {
        return this != NO_DATA && this != RUNNING;
    }

    /** End of resource keys: {@code not-running}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
