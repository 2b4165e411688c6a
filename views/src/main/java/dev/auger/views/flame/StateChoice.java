package dev.auger.views.flame;

import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.Recording;

/**
 * Which samples count by the state their thread was in.
 *
 * @param runningOnly without those of threads that did not run
 * @param state only those of this state, as recorded; empty for all
 */
public record StateChoice(boolean runningOnly, String state) {

    public static final StateChoice ALL = new StateChoice(false, "");
    public static final StateChoice RUNNING = new StateChoice(true, "");

    static StateChoice of(String state) {
        return new StateChoice(false, state);
    }

    SampleFilter filter(Recording recording) {
        SampleFilter filter = runningOnly ? SampleFilter.running(recording) : SampleFilter.ALL;
        return state.isEmpty() ? filter : filter.and(SampleFilter.states(recording, state::equals));
    }
}
