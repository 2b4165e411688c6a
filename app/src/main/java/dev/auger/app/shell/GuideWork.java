package dev.auger.app.shell;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.layers.LayerQuestion;
import dev.auger.analysis.trail.layers.LayerWalk;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.app.guide.Conclusions;
import dev.auger.app.guide.GuideInput;
import dev.auger.app.guide.GuidePage;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.work.Latest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** What the guided investigation has computed off the application thread: the layers, and the source of the line they end at. */
final class GuideWork {

    /** Share of the heap from which on an accumulation is offered. */
    private static final double ACCUMULATION = 0.02;

    private final AppContext context;
    private final CaseModel model;
    private final OwnCode ownCode;
    private final Runnable changed;
    private final Latest<LayerWalk> walks;
    private @Nullable LayerWalk walk;
    private @Nullable LayerQuestion asked;
    private @Nullable CompletableFuture<List<Accumulation>> accumulations;
    private @Nullable HeapSnapshot accumulated;
    private @Nullable CodePoint sourceOf;
    private @Nullable SourceHit source;

    /**
     * @param walked told of each walk
     * @param changed told of everything else that is new
     */
    GuideWork(AppContext context, CaseModel model, OwnCode ownCode, Consumer<LayerWalk> walked, Runnable changed) {
        this.context = context;
        this.model = model;
        this.ownCode = ownCode;
        this.changed = changed;
        this.walks = new Latest<>(context.workers(), "guide", now -> {
            walk = now;
            walked.accept(now);
        });
    }

    /** The layers; null until they are computed for the first time. */
    @Nullable
    LayerWalk walk() {
        return walk;
    }

    /** The source of the line; null while it is looked for, or where there is none. */
    @Nullable
    SourceHit source() {
        return source;
    }

    void forgetSource() {
        sourceOf = null;
    }

    /** Computes anew where anything it depends on has changed. */
    void ask(GuideInput in, Selection byHand) {
        askLayers(in, byHand);
        askSource(in);
    }

    private void askLayers(GuideInput in, Selection byHand) {
        HeapSnapshot heap = in.evidence().heap().orElse(null);
        HeapAnalysis analysis = null;
        List<Accumulation> points = List.of();
        if (heap != null) {
            CompletableFuture<HeapAnalysis> future = model.analysis(heap);
            if (!future.isDone()) {
                whenThere(future);
            } else if (!future.isCompletedExceptionally()) {
                analysis = future.join();
                points = points(heap, analysis);
            }
        }
        LayerQuestion question = new LayerQuestion(
                in.evidence(),
                in.finding().orElse(null),
                in.symptom(),
                in.state().chosen(),
                byHand,
                analysis,
                points,
                ownCode);
        if (!in.evidence().isEmpty() && !question.equals(asked)) {
            asked = question;
            walks.ask(job -> LayerWalk.of(question, job));
        }
    }

    /** Where the heap accumulates; computed once, empty until then. */
    private List<Accumulation> points(HeapSnapshot heap, HeapAnalysis analysis) {
        CompletableFuture<List<Accumulation>> known = heap.equals(accumulated) ? accumulations : null;
        if (known == null) {
            Job job = Job.quiet();
            known = context.workers()
                    .submit("guide-heap", job, () -> AccumulationPoints.find(heap, analysis, ACCUMULATION, job));
            accumulated = heap;
            accumulations = known;
            whenThere(known);
        }
        return known.isDone() && !known.isCompletedExceptionally() ? known.join() : List.of();
    }

    private void whenThere(CompletableFuture<?> future) {
        future.thenAccept(there -> Platform.runLater(changed));
    }

    private void askSource(GuideInput in) {
        CodePoint wanted = in.page().compareTo(GuidePage.CODE) < 0 ? null : new Conclusions(in).asked();
        if (wanted == null || wanted.equals(sourceOf)) {
            return;
        }
        sourceOf = wanted;
        source = null;
        context.sourceLine(wanted)
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (wanted.equals(sourceOf) && found != null) {
                        source = found.orElse(null);
                        changed.run();
                    }
                }));
    }
}
