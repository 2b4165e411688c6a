package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneState;
import java.util.List;

/** Colour token of a state. */
final class LaneColours {

    static final String PAUSE = "chart-7";

    /** States with a name in the legend, in its order. */
    static final List<LaneState> LEGEND = List.of(
            LaneState.RUNNING,
            LaneState.BLOCKED,
            LaneState.PINNED,
            LaneState.IO,
            LaneState.WAITING,
            LaneState.PARKED,
            LaneState.SLEEPING,
            LaneState.NOT_RUNNING);

    private LaneColours() {}

    /** I/O is parked to the look, and told apart by its stripes. */
    static String token(LaneState state) {
        return switch (state) {
            case RUNNING -> "state-runnable";
            case BLOCKED -> "state-blocked";
            case WAITING -> "state-waiting";
            case PARKED, IO -> "state-parked";
            case SLEEPING -> "state-timed-waiting";
            case PINNED -> "state-pinned";
            case NOT_RUNNING, NO_DATA -> "state-new";
        };
    }
}
