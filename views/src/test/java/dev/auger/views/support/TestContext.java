package dev.auger.views.support;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.Evidence;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A program around a view under test: evidence, selection and sources as the test wants them. */
public final class TestContext implements ViewContext, AutoCloseable {

    private static final int WORKERS = 2;

    private final SimpleObjectProperty<Texts> texts = new SimpleObjectProperty<>(TestTexts.english());
    private final SimpleObjectProperty<EvidenceSet> evidence = new SimpleObjectProperty<>(EvidenceSet.EMPTY);
    private final SimpleObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final TimeCursor cursor = new TimeCursor();
    private final WorkerPool workers = new WorkerPool(WORKERS);
    private final List<Layer> opened = new ArrayList<>();
    private final List<String> openedPages = new ArrayList<>();
    private final java.util.Map<HeapSnapshot, CompletableFuture<HeapAnalysis>> analyses =
            new java.util.IdentityHashMap<>();
    private CompletableFuture<String> analysisMay = CompletableFuture.completedFuture("now");
    private Optional<SourceText> source = Optional.empty();

    public static TestContext with(Evidence... parts) {
        TestContext context = new TestContext();
        context.setEvidence(parts);
        return context;
    }

    public void setLanguage(Locale locale) {
        texts.set(TestTexts.in(locale));
    }

    public void setEvidence(Evidence... parts) {
        evidence.set(EvidenceSet.of(List.of(parts)));
    }

    /** Keeps the workers from answering anything until the returned is run. */
    public Runnable holdWorkers() {
        CountDownLatch held = new CountDownLatch(WORKERS);
        CountDownLatch release = new CountDownLatch(1);
        for (int i = 0; i < WORKERS; i++) {
            workers.submit("held-" + i, Job.quiet(), () -> {
                held.countDown();
                return release.await(30, TimeUnit.SECONDS);
            });
        }
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return release::countDown;
    }

    /** Keeps heaps from being analysed until the returned is run. */
    public Runnable holdAnalysis() {
        CompletableFuture<String> held = new CompletableFuture<>();
        analysisMay = held;
        return () -> held.complete("now");
    }

    /** @param text null for a source that is not found */
    public void setSource(@Nullable SourceText text) {
        source = Optional.ofNullable(text);
    }

    /** The layers a view asked to go to, in order. */
    public List<Layer> opened() {
        return opened;
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
    public void open(Layer layer) {
        opened.add(layer);
    }

    /** The pages a view asked for, in order, as {@code page at}. */
    public List<String> openedPages() {
        return openedPages;
    }

    @Override
    public void openPage(String page, Recording recording, String at) {
        openedPages.add((page + " " + at).strip());
    }

    @Override
    public boolean isOwnCode(String className) {
        return className.startsWith("com.acme.");
    }

    private final SimpleObjectProperty<Progress> heapProgress =
            new SimpleObjectProperty<>(new Progress(0, 0, Progress.Unit.OBJECTS));

    @Override
    public SimpleObjectProperty<Progress> heapProgress() {
        return heapProgress;
    }

    @Override
    public CompletableFuture<HeapAnalysis> analysis(HeapSnapshot heap) {
        Job job = Job.quiet();
        return analyses.computeIfAbsent(
                heap,
                h -> analysisMay.thenCompose(now ->
                        workers.submit("analysis-" + System.identityHashCode(h), job, () -> HeapAnalysis.of(h, job))));
    }

    @Override
    public void showHeap(HeapSnapshot heap) {
        EvidenceSet now = evidence.get();
        List<HeapSnapshot> heaps = new ArrayList<>(now.heaps());
        heaps.remove(heap);
        heaps.addFirst(heap);
        evidence.set(new EvidenceSet(now.recordings(), heaps, now.threadDumps(), now.gcLogs(), now.histograms()));
    }

    @Override
    public CompletableFuture<Optional<SourceText>> source(CodePoint place) {
        return CompletableFuture.completedFuture(source);
    }

    @Override
    public void close() {
        workers.close();
    }
}
