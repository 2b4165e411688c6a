package dev.auger.benchmarks.frames;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.app.text.Bundles;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.job.WorkerPool;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** As much of the program as a view needs to be measured: evidence, a selection, workers. */
final class BareContext implements ViewContext {

    private final SimpleObjectProperty<Texts> texts = new SimpleObjectProperty<>(new Bundles(Locale.ENGLISH));
    private final SimpleObjectProperty<EvidenceSet> evidence;
    private final SimpleObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final SimpleObjectProperty<Progress> progress =
            new SimpleObjectProperty<>(new Progress(0, 0, Progress.Unit.OBJECTS));
    private final TimeCursor cursor = new TimeCursor();
    private final WorkerPool workers = new WorkerPool(2);

    BareContext(Recording recording) {
        evidence = new SimpleObjectProperty<>(EvidenceSet.of(List.of(recording)));
    }

    @Override
    public ReadOnlyObjectProperty<Texts> texts() {
        return texts;
    }

    @Override
    public TimeCursor cursor() {
        return cursor;
    }

    @Override
    public WorkerPool workers() {
        return workers;
    }

    @Override
    public ReadOnlyObjectProperty<EvidenceSet> evidence() {
        return evidence;
    }

    @Override
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection;
    }

    @Override
    public void select(Selection next) {
        selection.set(next);
    }

    @Override
    public void open(Layer layer) {}

    @Override
    public void openPage(String page, Recording recording, String at) {}

    @Override
    public boolean isOwnCode(String className) {
        return false;
    }

    @Override
    public CompletableFuture<HeapAnalysis> analysis(HeapSnapshot heap) {
        return workers.submit("analysis", Job.quiet(), () -> HeapAnalysis.of(heap, Job.quiet()));
    }

    @Override
    public void showHeap(HeapSnapshot heap) {}

    @Override
    public ReadOnlyObjectProperty<Progress> heapProgress() {
        return progress;
    }

    @Override
    public CompletableFuture<Optional<SourceText>> source(CodePoint place) {
        return CompletableFuture.completedFuture(Optional.empty());
    }
}
