package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.FrameTotals;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.flame.TreeWeaver;
import dev.auger.analysis.flame.transform.Transform;
import dev.auger.analysis.flame.transform.Transformed;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One question of a flame view, complete, so that a worker can answer it.
 *
 * @param layers layers of the selection that filter
 * @param focus path every stack must begin with; empty for none
 * @param own whether a class is the user's own code
 * @param before what the recording is compared with; null for none
 */
record FlameRequest(
        Recording recording,
        CallTreeOptions options,
        StateChoice states,
        Selection selection,
        EnumSet<Layer> layers,
        List<String> focus,
        List<Transform> transforms,
        Predicate<String> own,
        @Nullable Recording before) {

    /**
     * The answer.
     *
     * @param tree what is shown
     * @param totals of the tree; of a comparison the recording's own
     * @param effects what each transform did; of a comparison in the recording itself
     * @param comparison with what it is compared, and why one should not; null for none
     */
    record Result(
            FlameRequest request,
            CallTree tree,
            FrameTotals totals,
            List<Transformed.Effect> effects,
            @Nullable Comparison comparison) {

        /** Row of the table a node's method is in. */
        int rowOf(int node) {
            return comparison == null ? totals.rowOf(node) : comparison.totals().rowOf(node);
        }

        /** A node of the method in a row of the table. */
        int nodeOf(int row) {
            return comparison == null ? totals.node(row) : comparison.totals().node(row);
        }

        FrameLook look() {
            return comparison == null ? KindLook.INSTANCE : new DiffLook(comparison.diff());
        }

        /** The stacks that are shown, root first; of a comparison the recording's own. */
        CallTree stacks(Job job) {
            CallTree shown = comparison == null ? tree : comparison.diff().after();
            return shown.options().bottomUp() ? TreeWeaver.inverted(shown, job) : shown;
        }
    }

    /** Which samples count. */
    SampleFilter filter() {
        SampleFilter chosen = before == null
                ? SampleFilter.of(recording, selection, layers)
                : Comparison.filter(recording, selection, layers);
        SampleFilter filter = chosen.and(states.filter(recording));
        return filter.and(below(recording));
    }

    private SampleFilter below(Recording of) {
        return focus.isEmpty()
                ? SampleFilter.ALL
                : SampleFilter.of(of, Selection.NONE.withStack(focus), EnumSet.of(Layer.STACK));
    }

    Result answer(Job job) {
        Recording other = before;
        if (other == null) {
            Transformed made = make(recording, options, filter(), job);
            return new Result(this, made.tree(), FrameTotals.of(made.tree(), job), made.effects(), null);
        }
        Transformed after = make(recording, options, filter(), job);
        SampleFilter filter = Comparison.filter(other, selection, layers)
                .and(states.filter(other))
                .and(below(other));
        Transformed made = make(other, Comparison.options(other, options), filter, job);
        Comparison comparison = Comparison.of(other, made.tree(), recording, after.tree(), job);
        return new Result(
                this, comparison.diff().tree(), FrameTotals.of(after.tree(), job), after.effects(), comparison);
    }

    /** Transforms work on stacks from their root, so that leaves come first only afterwards. */
    private Transformed make(Recording of, CallTreeOptions wanted, SampleFilter filter, Job job) {
        if (transforms.isEmpty()) {
            return new Transformed(CallTrees.of(of, wanted, filter, job), List.of());
        }
        CallTreeOptions topDown = new CallTreeOptions(
                wanted.what(),
                wanted.lines(),
                wanted.byThread(),
                false,
                wanted.families(),
                wanted.byState(),
                wanted.hideIdle());
        Transformed made = Transformed.of(CallTrees.of(of, topDown, filter, job), transforms, own, job);
        return wanted.bottomUp() ? new Transformed(TreeWeaver.inverted(made.tree(), job), made.effects()) : made;
    }

    /** The stacks as they are shown, for files: made anew of the recording's, with lines or threads as the format wants them. */
    CallTree made(CallTreeOptions wanted, Job job) {
        return make(recording, wanted, filter(), job).tree();
    }

    /** Whether two questions differ only in how much of the file has been read. */
    boolean sameQuestion(FlameRequest other) {
        return options.equals(other.options)
                && states.equals(other.states)
                && selection.equals(other.selection)
                && focus.equals(other.focus)
                && transforms.equals(other.transforms)
                && name(before).equals(name(other.before))
                && name(recording).equals(name(other.recording));
    }

    private static String name(@Nullable Recording recording) {
        return recording == null ? "" : recording.passport().name();
    }
}
