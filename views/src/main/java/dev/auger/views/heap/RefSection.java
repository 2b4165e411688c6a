package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.MergedPaths;
import dev.auger.analysis.heap.Strength;
import dev.auger.model.job.Job;
import dev.auger.views.ViewContext;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Trees of references on the page of paths: the merged paths of a class, who refers to an object, what it refers to. */
final class RefSection {

    /** Lines to start with, and what finds more of them. */
    private record Found(RefTree tree, @Nullable MergedPaths merged, RefRows rows) {}

    private final ViewContext context;
    private final RefPane pane;
    private final Question question;
    private final FoldingTable<RefRows> folding;
    private @Nullable HeapAnalysis analysis;
    private @Nullable RefTree tree;
    private @Nullable MergedPaths merged;
    /** Carries the cancellation of the question that runs. */
    private volatile @Nullable Job current;

    private boolean showing;
    private String shown = "";
    private int closing;
    private @Nullable String failure;
    private long total = -1;
    private long reached;

    /** @param inspect shows an object's values */
    RefSection(ViewContext context, RefPane pane, LongConsumer inspect) {
        this.context = context;
        this.pane = pane;
        this.question = new Question(context, "heap-references", this::describe);
        pane.setProgress(question.line);
        folding = new FoldingTable<>(
                pane.rows,
                RefRows.EMPTY,
                this::ask,
                new FoldingTable.Steps<>(this::open, this::more, RefRows::close),
                inspect,
                this::fill);
        pane.strengths.selectedProperty().addListener(o -> refresh());
    }

    private RefRows open(RefRows rows, int row) {
        RefTree from = tree;
        Job job = current;
        return from == null ? rows : from.open(rows, row, job == null ? Job.quiet() : job);
    }

    private RefRows more(RefRows rows, int row) {
        RefTree from = tree;
        Job job = current;
        return from == null ? rows : from.more(rows, row, job == null ? Job.quiet() : job);
    }

    private void ask(Callable<RefRows> work, Consumer<RefRows> show) {
        failure = null;
        question.ask(
                job -> {
                    current = job;
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                show,
                this::failed);
    }

    void clear() {
        question.cancel();
        analysis = null;
        forget();
    }

    private void forget() {
        tree = null;
        shown = "";
        failure = null;
        total = -1;
        release();
        folding.show(RefRows.EMPTY);
        pane.rows.show(TableModel.EMPTY);
    }

    /** Gives the memory of the paths back, on a worker: one may still be reading them. */
    private void release() {
        MergedPaths paths = merged;
        merged = null;
        if (paths != null) {
            context.workers().submit("heap-paths-close-" + closing++, Job.quiet(), () -> {
                paths.close();
                return true;
            });
        }
    }

    void show(HeapAnalysis newAnalysis) {
        analysis = newAnalysis;
        refresh();
    }

    void setShowing(boolean value) {
        showing = value;
        refresh();
    }

    /** Something else is chosen. */
    void follow() {
        refresh();
    }

    void languageChanged() {
        shown = "";
        refresh();
    }

    void dispose() {
        question.cancel();
        release();
    }

    /** The object of the chosen line, or -1. */
    long object() {
        return folding.object();
    }

    private void refresh() {
        HeapAnalysis known = analysis;
        PathMode mode = pane.modes.getSelected();
        if (showing) {
            pane.showMode();
        }
        if (!showing || known == null || !mode.isTree()) {
            describe();
            return;
        }
        Wanted chosen = Wanted.of(context.selection().get(), known.heap());
        String className = chosen.className();
        Strength strength = pane.strengths.getSelected();
        long object = mode == PathMode.MERGED ? -1 : chosen.object();
        String wanted = mode + " " + (mode == PathMode.MERGED ? className + ' ' + strength : object);
        if (wanted.equals(shown)) {
            return;
        }
        question.cancel();
        forget();
        shown = wanted;
        if (className.isEmpty()) {
            describe();
            return;
        }
        Texts words = context.texts().get();
        question.ask(
                job -> find(known, mode, className, object, strength, words, job),
                found -> {
                    tree = found.tree();
                    MergedPaths paths = found.merged();
                    merged = paths;
                    if (paths != null) {
                        total = paths.instances();
                        reached = paths.reached();
                    }
                    folding.show(found.rows());
                    if (found.rows().count() > 0) {
                        pane.rows.select(0);
                    }
                },
                this::failed);
    }

    private Found find(
            HeapAnalysis known, PathMode mode, String className, long object, Strength strength, Texts words, Job job) {
        MergedPaths paths = mode == PathMode.MERGED ? MergedPaths.of(known, className, strength, job) : null;
        RefTree made = new RefTree(known, mode, paths, words, context::isOwnCode);
        long at = paths != null || object >= 0 ? object : Examples.largest(known.heap(), known, className, job);
        boolean none = paths == null && at < 0;
        return new Found(made, paths, none ? RefRows.EMPTY : made.top(at, job));
    }

    private void failed(Throwable cause) {
        failure = String.valueOf(cause.getMessage());
        System.getLogger(RefSection.class.getName()).log(System.Logger.Level.ERROR, "heap references", cause);
    }

    private void fill() {
        Texts words = context.texts().get();
        pane.rows.show(folding.rows()
                .model(words, made -> new FoldingCell(made, words, row -> folding.press(made, row))));
        describe();
    }

    private void describe() {
        Texts words = context.texts().get();
        HeapAnalysis known = analysis;
        PathMode mode = pane.modes.getSelected();
        if (known == null || !mode.isTree()) {
            return;
        }
        Wanted chosen = Wanted.of(context.selection().get(), known.heap());
        String name = chosen.shortName();
        String problem = failure;
        if (problem != null) {
            pane.note.setText(words.get("heap.refs.failed", problem));
        } else if (chosen.className().isEmpty()) {
            pane.note.setText(words.get("heap.path.choose"));
        } else if (question.isRunning()) {
            pane.note.setText(words.get("heap.refs.running"));
        } else if (mode == PathMode.MERGED) {
            pane.note.setText(
                    total < 0
                            ? ""
                            : words.get("heap.refs.merged", name, Numbers.count(reached), Numbers.count(total), total));
        } else {
            pane.note.setText(words.get(
                    mode == PathMode.INCOMING ? "heap.refs.incoming" : "heap.refs.outgoing",
                    chosen.object() < 0 ? words.get("heap.refs.largest", name) : name));
        }
    }
}
