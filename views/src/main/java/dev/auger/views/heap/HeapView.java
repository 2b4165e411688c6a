package dev.auger.views.heap;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.MergedPath;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.analysis.heap.ThreadStack;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.trail.Selection;
import dev.auger.views.LayerView;
import dev.auger.views.ViewContext;
import dev.auger.views.table.RowFilter;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Layer four: histogram, dominators, what keeps a class or an object, and an object's values. The histogram of shallow sizes comes
 * first; everything that needs dominators follows when they have been found.
 */
public final class HeapView implements LayerView {

    private final ViewContext context;
    private final HeapPane pane;
    private final HistogramSection histogram;
    private final ThreadScope threads;
    private final DominatorSection dominators;
    private final SuspectSection suspects;
    private final InspectorSection inspector;
    private final QuerySection queries;
    private final WasteSection waste;
    private final ChangeListener<EvidenceSet> onEvidence = (o, was, is) -> evidenceChanged();
    private final ChangeListener<Selection> onSelection = (o, was, is) -> selectionChanged(was, is);
    private final ChangeListener<Texts> onTexts = (o, was, is) -> languageChanged();
    private boolean showing;
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private @Nullable ObjectLines path;
    /** Whether a path is being looked for. */
    private boolean pathAsked;

    private Job job = Job.quiet();
    private @Nullable String pathOf;

    public HeapView(ViewContext context) {
        this.context = context;
        this.inspector = new InspectorSection(context, this::choose);
        this.queries = new QuerySection(context, inspector::inspect, this::open);
        this.waste = new WasteSection(context, inspector::inspect, this::open);
        this.pane = new HeapPane(context, inspector.pane, queries.pane, waste.pane, this::leaveTile);
        this.histogram = new HistogramSection(context, pane, this::work, () -> job, this::filled);
        this.threads = new ThreadScope(context, pane, this::work, () -> job, this::narrow);
        pane.histogram.setOnSelect(this::classChosen);
        pane.histogram.setOnAction(() -> pane.tabs.select(HeapTab.PATHS));
        pane.search
                .textProperty()
                .addListener((o, was, is) -> pane.histogram.filterProperty().set(RowFilter.guess(is)));
        this.dominators = new DominatorSection(context, pane, this::work, inspector::inspect, this::drawn);
        this.suspects = new SuspectSection(context, pane, this::work, () -> job, this::showSuspect);
        pane.tabs.selectedProperty().addListener((o, was, is) -> waste.setShowing(is == HeapTab.WASTE));
        pane.asTable.selectedProperty().addListener(o -> describe());
        pane.path.setOnSelect(this::inspectStep);
        pane.path.setOnAction(this::chooseStep);
        context.evidence().addListener(onEvidence);
        context.selection().addListener(onSelection);
        context.texts().addListener(onTexts);
        showNothing();
    }

    @Override
    public Layer layer() {
        return Layer.OBJECT;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void setShowing(boolean value) {
        showing = value;
        if (value) {
            evidenceChanged();
            threads.follow();
            followSelection();
        }
    }

    @Override
    public void focus() {
        if (pane.tabs.getSelected() == HeapTab.QUERY) {
            queries.pane.focusEditor();
        } else if (pane.tabs.getSelected() == HeapTab.WASTE) {
            pane.waste.kinds.requestFocus();
        } else {
            pane.histogram.requestFocus();
        }
    }

    @Override
    public void search() {
        if (pane.search.isVisible()) {
            pane.search.focus();
        } else {
            focus();
        }
    }

    @Override
    public void dispose() {
        context.evidence().removeListener(onEvidence);
        context.selection().removeListener(onSelection);
        context.texts().removeListener(onTexts);
        job.cancel();
        pane.dispose();
        inspector.dispose();
        queries.dispose();
        waste.dispose();
        showing = false;
    }

    private Texts words() {
        return context.texts().get();
    }

    private void evidenceChanged() {
        HeapSnapshot now = context.evidence().get().heap().orElse(null);
        if (!showing || now == heap) {
            return;
        }
        job.cancel();
        job = Job.quiet();
        heap = now;
        analysis = null;
        histogram.clear();
        threads.clear();
        dominators.clear();
        suspects.clear();
        queries.clear();
        waste.clear();
        path = null;
        pathOf = null;
        pathAsked = false;
        inspector.clear(now);
        showNothing();
        if (now == null) {
            return;
        }
        pane.showContent();
        histogram.show(now, null, null);
        analyse(now, job);
    }

    private void showNothing() {
        pane.showEmpty(words());
        histogram.showNothing();
        pane.path.show(TableModel.EMPTY);
        describe();
    }

    private void analyse(HeapSnapshot snapshot, Job work) {
        pane.setWaiting(true);
        queries.setWaiting(true);
        waste.setWaiting(true);
        context.analysis(snapshot)
                .whenComplete((made, failure) -> Platform.runLater(() -> {
                    if (snapshot != heap || work.isCancelled()) {
                        return;
                    }
                    queries.setWaiting(false);
                    waste.setWaiting(false);
                    if (failure != null) {
                        pane.setWaiting(false);
                        pane.treemapNote.setText(
                                words().get("heap.dominators.failed", String.valueOf(failure.getMessage())));
                        return;
                    }
                    analysis = made;
                    inspector.setAnalysis(made);
                    if (!threads.show(snapshot, made)) {
                        narrow();
                    }
                    suspects.show(snapshot, made);
                    queries.show(made);
                    waste.show(made);
                    followSelection();
                }));
    }

    /** Runs work for the current heap and shows its result unless the heap has changed or the work failed by being cancelled. */
    private <T> void work(String key, Callable<T> question, Consumer<T> show) {
        HeapSnapshot asked = heap;
        Job work = Job.quiet();
        context.workers()
                .submit("heap-" + key, work, question)
                .whenComplete((answer, failure) -> Platform.runLater(() -> {
                    if (work.isCancelled() || asked != heap) {
                        return;
                    }
                    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
                    if (cause instanceof JobCancelled) {
                        return;
                    }
                    if (cause != null) {
                        throw new IllegalStateException("heap view: " + key, cause);
                    }
                    show.accept(answer);
                }));
    }

    /** Other classes are listed. */
    private void filled() {
        describe();
        mark();
    }

    /** Shows the objects of the chosen threads, or all. */
    private void narrow() {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        if (snapshot != null && known != null) {
            dominators.show(snapshot, known, threads.share());
            histogram.show(snapshot, known, threads.share());
            pathOf = null;
            followSelection();
        }
    }

    /** Another level of dominators is in view. */
    private void drawn() {
        pane.setWaiting(false);
        describe();
    }

    private void describe() {
        HeapSnapshot snapshot = heap;
        HeapCaptions captions = new HeapCaptions(pane, words());
        captions.describeParts(analysis != null, threads.share() != null, path != null, pathAsked);
        captions.describeTiles(analysis != null, dominators.place());
        captions.describeHeap(snapshot, analysis);
    }

    private void languageChanged() {
        pane.languageChanged();
        if (heap == null) {
            showNothing();
            return;
        }
        histogram.fill();
        threads.describe();
        dominators.languageChanged();
        suspects.languageChanged();
        inspector.languageChanged();
        queries.languageChanged();
        waste.languageChanged();
        pathOf = null;
        followSelection();
    }

    // --- selection

    private void selectionChanged(Selection was, Selection is) {
        boolean changed =
                !Objects.equals(was.object(), is.object()) || !Objects.equals(was.allocation(), is.allocation());
        if (showing) {
            threads.follow();
        }
        if (showing && changed) {
            followSelection();
        }
    }

    /** The class chosen here, else the one chosen among allocations. */
    private @Nullable String wantedClass() {
        Selection selection = context.selection().get();
        Selection.HeapObject object = selection.object();
        Selection.Allocation allocation = selection.allocation();
        return object != null ? object.className() : allocation == null ? null : allocation.className();
    }

    private void followSelection() {
        mark();
        String wanted = wantedClass();
        Selection.HeapObject object = context.selection().get().object();
        String key = wanted == null ? "" : wanted + (object == null ? "" : "@" + object.address());
        if (analysis != null && !key.equals(pathOf)) {
            pathOf = key;
            pathAsked = true;
            describe();
            if (wanted == null) {
                findLargest();
            } else {
                findPath(wanted, object == null ? -1 : object.address());
            }
        }
    }

    /** Marks the wanted class in the histogram and says how it was joined. */
    private void mark() {
        String wanted = wantedClass();
        Selection selection = context.selection().get();
        if (wanted == null) {
            pane.showJoin("");
            histogram.mark(null);
            return;
        }
        boolean joined = selection.object() == null && heap != null;
        pane.showJoin(joined ? words().get("heap.joined", Names.simpleClass(wanted)) : "");
        histogram.mark(wanted);
    }

    private void classChosen() {
        String name = histogram.chosen();
        if (name != null) {
            context.select(context.selection().get().withObject(new Selection.HeapObject(name, -1)));
        }
    }

    /** Chooses one object. */
    private void choose(long object) {
        HeapSnapshot snapshot = heap;
        if (snapshot != null && object >= 0) {
            String type = HeapNames.typeOf(snapshot, object);
            long address = snapshot.addressOf(object);
            context.select(context.selection().get().withObject(new Selection.HeapObject(type, address)));
        }
    }

    /** Chooses an object and shows what keeps it. */
    private void open(long object) {
        choose(object);
        pane.tabs.select(HeapTab.PATHS);
    }

    // --- paths

    /**
     * While nothing is chosen the largest accumulation is shown, or what the frames of the one thread hold that the heap is narrowed
     * to; the selection stays empty.
     */
    private void findLargest() {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        if (snapshot == null || known == null) {
            return;
        }
        ThreadStack stack = threads.stack().orElse(null);
        if (stack != null) {
            showLocals(snapshot, stack);
            return;
        }
        ThreadShare share = threads.share();
        Job work = job;
        work(
                "path",
                () -> share == null
                        ? FoundPath.largest(known, context::isOwnCode, work)
                        : FoundPath.largest(known, share, work),
                found -> {
                    if (wantedClass() == null && share == threads.share()) {
                        showPath(snapshot, found);
                    }
                });
    }

    private void showLocals(HeapSnapshot snapshot, ThreadStack stack) {
        pathAsked = false;
        ObjectLines lines = LocalsTable.of(words(), snapshot, stack, context::isOwnCode);
        path = lines;
        pane.pathTitle.setText(words().get("heap.locals", stack.thread().name()));
        pane.pathGrade.setGrade(null);
        pane.pathNote.setText(words().get("heap.locals.count", Numbers.count(lines.count()), lines.count()));
        pane.path.show(lines.model());
        inspector.inspect(stack.thread().object());
    }

    private void findPath(String className, long address) {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        if (snapshot == null || known == null) {
            return;
        }
        Job work = job;
        work(
                "path",
                () -> address >= 0
                        ? FoundPath.to(known, snapshot.objectAt(address), work)
                        : FoundPath.to(known, className, work),
                found -> showPath(snapshot, found));
    }

    private void showPath(HeapSnapshot snapshot, FoundPath found) {
        pathAsked = false;
        Texts words = words();
        pane.pathTitle.setText(words.get("heap.path"));
        pane.pathGrade.setGrade(Grade.EXACT);
        if (found.merged().isPresent()) {
            MergedPath merged = found.merged().get();
            path = PathTable.of(words, snapshot, merged, found.single(), context::isOwnCode)
                    .objectLines();
            pane.pathNote.setText(words.get(
                    "heap.path.merged",
                    Numbers.count(merged.through()),
                    Numbers.count(merged.instances()),
                    merged.instances()));
        } else if (found.single().isPresent()) {
            HeapPath single = found.single().get();
            path = PathTable.of(words, snapshot, single, context::isOwnCode).objectLines();
            pane.pathNote.setText(found.unasked()
                    .map(l -> words.get("heap.path.largest", l.label(), Numbers.share(l.share())))
                    .orElseGet(
                            () -> words.get("heap.path.single", PathTable.rootNote(words, single.root(), snapshot))));
        } else {
            path = null;
            pane.pathGrade.setGrade(null);
            pane.pathNote.setText(words.get("heap.path.none"));
        }
        ObjectLines table = path;
        pane.path.show(table == null ? TableModel.EMPTY : table.model());
        if (found.example() >= 0) {
            inspector.inspect(found.example());
        }
    }

    private void showSuspect(Accumulation suspect) {
        HeapSnapshot snapshot = heap;
        if (snapshot != null) {
            pathOf = null;
            showPath(snapshot, FoundPath.to(suspect));
        }
    }

    private void inspectStep() {
        inspector.inspect(step());
    }

    private void chooseStep() {
        choose(step());
    }

    /** The object of the chosen step, or -1. */
    private long step() {
        ObjectLines table = path;
        int[] chosen = pane.path.selectedRows();
        return table != null && chosen.length == 1 ? table.object().applyAsLong(chosen[0]) : -1;
    }

    private void leaveTile() {
        dominators.leave();
    }
}
