package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.FrameTotals;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import java.util.EnumSet;
import java.util.List;

/**
 * One question of a flame view, complete, so that a worker can answer it.
 *
 * @param layers layers of the selection that filter
 * @param focus path every stack must begin with; empty for none
 */
record FlameRequest(
        Recording recording,
        CallTreeOptions options,
        StateChoice states,
        Selection selection,
        EnumSet<Layer> layers,
        List<String> focus) {

    /** The answer. */
    record Result(FlameRequest request, CallTree tree, FrameTotals totals) {}

    /** Which samples count. */
    SampleFilter filter() {
        SampleFilter filter = SampleFilter.of(recording, selection, layers).and(states.filter(recording));
        if (!focus.isEmpty()) {
            filter = filter.and(SampleFilter.of(recording, Selection.NONE.withStack(focus), EnumSet.of(Layer.STACK)));
        }
        return filter;
    }

    Result answer(Job job) {
        CallTree tree = CallTrees.of(recording, options, filter(), job);
        return new Result(this, tree, FrameTotals.of(tree, job));
    }

    /** Whether two questions differ only in how much of the file has been read. */
    boolean sameQuestion(FlameRequest other) {
        return options.equals(other.options)
                && states.equals(other.states)
                && selection.equals(other.selection)
                && focus.equals(other.focus)
                && recording.passport().name().equals(other.recording.passport().name());
    }
}
