package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.flame.ThreadFamilies;
import dev.auger.analysis.flame.TreeWeaver;
import dev.auger.analysis.flame.diff.Comparability;
import dev.auger.analysis.flame.diff.DiffSandwich;
import dev.auger.analysis.flame.diff.DiffTotals;
import dev.auger.analysis.flame.diff.DiffTree;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Two recordings compared: what changed, and what speaks against comparing them. */
record Comparison(
        Recording before, Recording after, DiffTree diff, DiffTotals totals, List<Comparability.Doubt> doubts) {

    static Comparison of(Recording before, CallTree was, Recording after, CallTree is, Job job) {
        DiffTree diff = DiffTree.of(was, is, job);
        return new Comparison(
                before, after, diff, DiffTotals.of(diff, job), Comparability.doubts(before, was, after, is, job));
    }

    /** A method between its callers and callees on both sides. */
    DiffSandwich sandwich(String method, Job job) {
        return DiffSandwich.of(topDown(diff.before(), job), topDown(diff.after(), job), method, job);
    }

    /** The same root first. */
    DiffTree topDown(Job job) {
        return diff.tree().options().bottomUp()
                ? DiffTree.of(topDown(diff.before(), job), topDown(diff.after(), job), job)
                : diff;
    }

    private static CallTree topDown(CallTree tree, Job job) {
        return tree.options().bottomUp() ? TreeWeaver.inverted(tree, job) : tree;
    }

    /** The same kind of sample where the other has it; else what it has first, which the doubts say. */
    static CallTreeOptions options(Recording of, CallTreeOptions options) {
        boolean has = options.what().sample().isEmpty()
                || options.what().sample().flatMap(of::samples).isPresent();
        FlameKind what = has
                ? options.what()
                : CallTrees.defaultKind(of).map(FlameKind::of).orElse(options.what());
        return new CallTreeOptions(
                what,
                options.lines(),
                options.byThread(),
                options.bottomUp(),
                options.families(),
                options.byState(),
                options.hideIdle());
    }

    /** The selection as far as it can mean the other recording: threads by name, times only where it was running then. */
    static SampleFilter filter(Recording of, Selection selection, Set<Layer> layers) {
        SampleFilter filter = SampleFilter.ALL;
        TimeRange range = SampleFilter.rangeIn(of, selection);
        if (range != null
                && range.start() < of.range().end()
                && range.end() > of.range().start()) {
            filter = filter.and(SampleFilter.range(range));
        }
        if (layers.contains(Layer.THREAD) && !selection.threads().isEmpty()) {
            Set<String> names =
                    selection.threads().stream().map(ThreadFamilies::of).collect(Collectors.toSet());
            Set<String> wanted = of.threads().stream()
                    .filter(t -> names.contains(ThreadFamilies.of(t)))
                    .map(t -> t.displayName())
                    .collect(Collectors.toSet());
            filter = filter.and(SampleFilter.threadNames(of, wanted::contains));
        }
        if (layers.contains(Layer.STACK) && !selection.stack().isEmpty()) {
            filter = filter.and(SampleFilter.of(
                    of, Selection.NONE.withStack(selection.stack()), java.util.EnumSet.of(Layer.STACK)));
        }
        return filter;
    }
}
