package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.analysis.heap.ThreadStack;
import dev.auger.analysis.heap.ThreadStacks;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.ThreadRef;
import dev.auger.model.code.ClassFiles;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Narrows the heap to what the threads chosen on layer one keep alive, until the chip above it is closed. */
final class ThreadScope {

    /**
     * An answer for one choice of threads.
     *
     * @param stack of the thread, if only one was found
     */
    private record Found(ThreadShare share, Optional<ThreadStack> stack) {}

    private final ViewContext context;
    private final HeapPane pane;
    private final DominatorSection.Work work;
    private final Supplier<Job> job;
    private final Runnable changed;
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private List<ThreadRef> asked = List.of();
    private @Nullable Found found;
    /** The choice whose chip was closed. */
    private List<ThreadRef> closed = List.of();

    /**
     * @param job carries cancellation
     * @param changed called when other objects are to be shown
     */
    ThreadScope(ViewContext context, HeapPane pane, DominatorSection.Work work, Supplier<Job> job, Runnable changed) {
        this.context = context;
        this.pane = pane;
        this.work = work;
        this.job = job;
        this.changed = changed;
        pane.scope.setOnClose(this::close);
        pane.tabs.selectedProperty().addListener(o -> describe());
    }

    /** Forgets the heap. */
    void clear() {
        heap = null;
        analysis = null;
        asked = List.of();
        found = null;
        describe();
    }

    /** @return whether the answer follows, so that there is no use in showing all objects first */
    boolean show(HeapSnapshot newHeap, HeapAnalysis newAnalysis) {
        heap = newHeap;
        analysis = newAnalysis;
        asked = List.of();
        found = null;
        follow();
        return !asked.isEmpty();
    }

    /** Looks for the threads that are chosen now, unless that has been done. */
    void follow() {
        HeapAnalysis known = analysis;
        Selection selection = context.selection().get();
        List<ThreadRef> wanted = selection.threads();
        if (!wanted.equals(closed)) {
            closed = List.of();
        }
        List<ThreadRef> next = wanted.equals(closed) ? List.of() : wanted;
        if (known == null || next.equals(asked)) {
            describe();
            return;
        }
        asked = next;
        if (next.isEmpty()) {
            accept(null);
            return;
        }
        Job current = job.get();
        work.ask("threads", () -> find(known, next, current), made -> {
            // Other threads were chosen meanwhile, or none.
            if (next.equals(asked)) {
                accept(made);
            }
        });
    }

    private static Found find(HeapAnalysis analysis, List<ThreadRef> threads, Job job) {
        ThreadShare share = ThreadShare.of(analysis, threads, job);
        return new Found(
                share,
                share.threads().size() == 1
                        ? Optional.of(ThreadStacks.of(analysis, share.threads().getFirst(), ClassFiles.NONE, job))
                        : Optional.empty());
    }

    private void accept(@Nullable Found made) {
        found = made;
        describe();
        changed.run();
    }

    private void close() {
        closed = context.selection().get().threads();
        follow();
    }

    /** What the objects shown are narrowed to; null for all objects. */
    @Nullable
    ThreadShare share() {
        Found now = found;
        return now == null || now.share().isEmpty() ? null : now.share();
    }

    /** The one thread the heap is narrowed to, with its locals. */
    Optional<ThreadStack> stack() {
        Found now = found;
        return now == null ? Optional.empty() : now.stack();
    }

    /** Says what is shown, in the language chosen now, on the pages that are narrowed. */
    void describe() {
        Found now = found;
        pane.scope.show(
                pane.tabs.getSelected().isOfThreads() && now != null && heap != null ? now.share() : null,
                context.selection().get(),
                context.texts().get());
    }
}
