package dev.auger.views.heap;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.MergedPath;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.analysis.heap.ThreadStack;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What keeps the chosen class or object alive: a path to a GC root, or what the frames of a thread hold. */
final class PathSection {

    private final ViewContext context;
    private final HeapPane pane;
    private final DominatorSection.Work work;
    private final Supplier<Job> job;
    private final ThreadScope threads;
    private final LongConsumer inspect;
    private final Runnable described;
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private @Nullable ObjectLines path;
    /** Whether a path is being looked for. */
    private boolean asked;

    /** What the path shown is of. */
    private @Nullable String pathOf;

    /**
     * @param inspect shows an object's values
     * @param choose chooses an object
     * @param described called when the panel has something else to say
     */
    PathSection(
            ViewContext context,
            HeapPane pane,
            DominatorSection.Work work,
            Supplier<Job> job,
            ThreadScope threads,
            LongConsumer inspect,
            LongConsumer choose,
            Runnable described) {
        this.context = context;
        this.pane = pane;
        this.work = work;
        this.job = job;
        this.threads = threads;
        this.inspect = inspect;
        this.described = described;
        pane.path.setOnSelect(() -> inspect.accept(step()));
        pane.path.setOnAction(() -> choose.accept(step()));
    }

    /** Forgets the heap. */
    void clear() {
        heap = null;
        analysis = null;
        path = null;
        pathOf = null;
        asked = false;
        pane.path.show(TableModel.EMPTY);
    }

    void show(HeapSnapshot newHeap, HeapAnalysis newAnalysis) {
        heap = newHeap;
        analysis = newAnalysis;
    }

    boolean isShown() {
        return path != null;
    }

    boolean isAsked() {
        return asked;
    }

    /** Looks again, even if the same is chosen: other threads are, or another language. */
    void forget() {
        pathOf = null;
    }

    /** The class chosen here, else the one chosen among allocations. */
    @Nullable
    String wantedClass() {
        Selection selection = context.selection().get();
        Selection.HeapObject object = selection.object();
        Selection.Allocation allocation = selection.allocation();
        return object != null ? object.className() : allocation == null ? null : allocation.className();
    }

    /** Shows what keeps what is chosen now. */
    void follow() {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        String wanted = wantedClass();
        Selection.HeapObject object = context.selection().get().object();
        String key = wanted == null ? "" : wanted + (object == null ? "" : "@" + object.address());
        if (snapshot == null || known == null || key.equals(pathOf)) {
            return;
        }
        pathOf = key;
        asked = true;
        described.run();
        if (wanted == null) {
            findLargest(snapshot, known);
        } else {
            find(snapshot, known, wanted, object == null ? -1 : object.address());
        }
    }

    /**
     * While nothing is chosen the largest accumulation is shown, or what the frames of the one thread hold that the heap is narrowed
     * to; the selection stays empty.
     */
    private void findLargest(HeapSnapshot snapshot, HeapAnalysis known) {
        ThreadStack stack = threads.stack().orElse(null);
        if (stack != null) {
            showLocals(snapshot, stack);
            return;
        }
        ThreadShare share = threads.share();
        Job current = job.get();
        work.ask(
                "path",
                () -> share == null
                        ? FoundPath.largest(known, context::isOwnCode, current)
                        : FoundPath.largest(known, share, current),
                found -> {
                    if (wantedClass() == null && share == threads.share()) {
                        show(snapshot, found);
                    }
                });
    }

    private void showLocals(HeapSnapshot snapshot, ThreadStack stack) {
        asked = false;
        Texts words = context.texts().get();
        ObjectLines lines = LocalsTable.of(words, snapshot, stack, context::isOwnCode);
        path = lines;
        pane.pathTitle.setText(words.get("heap.locals", stack.thread().name()));
        pane.pathGrade.setGrade(null);
        pane.pathNote.setText(words.get("heap.locals.count", Numbers.count(lines.count()), lines.count()));
        pane.path.show(lines.model());
        inspect.accept(stack.thread().object());
    }

    /** @param address of the object, or -1 for the class; one that another dump names stands for its class here */
    private void find(HeapSnapshot snapshot, HeapAnalysis known, String className, long address) {
        Job current = job.get();
        work.ask(
                "path",
                () -> {
                    long object = address < 0 ? -1 : snapshot.objectAt(address);
                    return object >= 0 && HeapNames.typeOf(snapshot, object).equals(className)
                            ? FoundPath.to(known, object, current)
                            : FoundPath.to(known, className, current);
                },
                found -> show(snapshot, found));
    }

    private void show(HeapSnapshot snapshot, FoundPath found) {
        asked = false;
        Texts words = context.texts().get();
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
                    .map(l -> words.get("heap.path.largest", Vias.words(l.label(), words), Numbers.share(l.share())))
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
            inspect.accept(found.example());
        }
    }

    /** Shows the path that made something a suspect. */
    void show(Accumulation suspect) {
        HeapSnapshot snapshot = heap;
        if (snapshot != null) {
            pathOf = null;
            show(snapshot, FoundPath.to(suspect));
        }
    }

    /** The object of the chosen step, or -1. */
    long step() {
        ObjectLines table = path;
        int[] chosen = pane.path.selectedRows();
        return table != null && chosen.length == 1 ? table.object().applyAsLong(chosen[0]) : -1;
    }
}
