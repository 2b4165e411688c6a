package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.MergedPaths;
import dev.auger.analysis.heap.OutgoingReferences;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.Referrers;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a tree of references, a level at a time. Used on workers. */
final class RefTree {

    /** Lines a page. */
    private static final int PAGE = 100;

    private final HeapAnalysis analysis;
    private final HeapSnapshot heap;
    private final PathMode mode;
    private final @Nullable MergedPaths merged;
    private final Texts words;
    private final Predicate<String> ownCode;

    /**
     * @param merged the paths, where the tree is of those
     * @param words names kinds of roots
     */
    RefTree(
            HeapAnalysis analysis,
            PathMode mode,
            @Nullable MergedPaths merged,
            Texts words,
            Predicate<String> ownCode) {
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.mode = mode;
        this.merged = merged;
        this.words = words;
        this.ownCode = ownCode;
    }

    /** @param object where references begin or end; of no meaning for paths, which begin at the roots */
    RefRows top(long object, Job job) {
        MergedPaths paths = merged;
        if (paths != null) {
            RefRows rows = new RefRows(level(-1, 0, 0, PAGE, List.of(), job), true, Math.max(1, paths.reached()));
            // What there is only one way to go is no question.
            for (int row = 0; row >= 0 && row < rows.count() && row < 40; row++) {
                boolean last = row == rows.count() - 1;
                if (!last || !rows.line(row).goesOn() || rows.line(row).isRest()) {
                    break;
                }
                rows = open(rows, row, job);
            }
            return rows;
        }
        RefRows rows = new RefRows(List.of(line(object, "", 0, -1, true, false)), false, 1);
        return open(rows, 0, job);
    }

    RefRows open(RefRows rows, int row, Job job) {
        RefRows.Line line = rows.lines().get(row);
        return rows.with(row, level(line.object(), line.depth() + 1, 0, PAGE, rows.way(row), job));
    }

    RefRows more(RefRows rows, int row, Job job) {
        RefRows.Line rest = rows.lines().get(row);
        int parent = rows.parent(row);
        int to = rest.shown() + Math.max(PAGE, rest.shown());
        return rows.instead(
                row,
                level(rest.object(), rest.depth(), rest.shown(), to, parent < 0 ? List.of() : rows.way(parent), job));
    }

    /** Lines inside an object, with one for the rest if there are more than asked for. */
    private List<RefRows.Line> level(long of, int depth, int from, int to, List<Long> way, Job job) {
        List<RefRows.Line> all = switch (mode) {
            case INCOMING -> incoming(of, depth, from, to, way, job);
            case OUTGOING -> outgoing(of, depth, from, to, way);
            case MERGED, SHORTEST, THREADS -> paths(of, depth, from, to, job);
        };
        if (all.size() > to - from) {
            all = new ArrayList<>(all.subList(0, to - from));
            all.add(RefRows.Line.rest(of, depth, to));
        }
        return all;
    }

    private List<RefRows.Line> incoming(long of, int depth, int from, int to, List<Long> way, Job job) {
        List<RefRows.Line> lines = new ArrayList<>();
        List<PathStep> referrers = Referrers.of(heap, analysis, of, to + 1, job);
        for (PathStep step : referrers.subList(Math.min(from, referrers.size()), referrers.size())) {
            boolean repeated = way.contains(step.object());
            lines.add(line(step.object(), Vias.words(step.field(), words), depth, -1, !repeated, repeated));
        }
        return lines;
    }

    private List<RefRows.Line> outgoing(long of, int depth, int from, int to, List<Long> way) {
        List<RefRows.Line> lines = new ArrayList<>();
        for (OutgoingReferences.Reference reference : OutgoingReferences.of(heap, of, from, to - from + 1)) {
            long target = reference.target();
            boolean repeated = way.contains(target);
            boolean goesOn = !repeated && OutgoingReferences.any(heap, target);
            lines.add(line(target, reference.field(), depth, -1, goesOn, repeated));
        }
        return lines;
    }

    private List<RefRows.Line> paths(long of, int depth, int from, int to, Job job) {
        MergedPaths paths = merged;
        if (paths == null) {
            return List.of();
        }
        List<MergedPaths.Branch> branches = of < 0 ? paths.roots(to + 1, job) : paths.next(of, to + 1, job);
        List<RefRows.Line> lines = new ArrayList<>();
        for (MergedPaths.Branch branch : branches.subList(Math.min(from, branches.size()), branches.size())) {
            String via = branch.root() == null
                    ? Vias.words(branch.field(), words)
                    : PathTable.rootNote(words, branch.root(), heap);
            lines.add(line(branch.object(), via, depth, branch.instances(), branch.goesOn(), false));
        }
        return lines;
    }

    private RefRows.Line line(long object, String via, int depth, long count, boolean goesOn, boolean repeated) {
        return new RefRows.Line(
                object,
                via,
                NamedObject.of(heap, object),
                depth,
                goesOn,
                false,
                repeated,
                heap.shallowSize(object),
                analysis.retainedSize(object),
                count,
                ownCode.test(HeapNames.typeOf(heap, object)),
                -1);
    }
}
