package dev.auger.app.shell;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.importers.source.text.FirstStatement;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.job.WorkerPool;
import dev.auger.model.source.JdkRelease;
import dev.auger.model.source.LineTrust;
import dev.auger.model.source.SourceHit;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The views' view of the program: the case's evidence, one selection, one shown layer, and the history of both. */
final class AppContext implements ViewContext {

    private final ReadOnlyObjectProperty<Texts> texts;
    private final WorkerPool workers;
    private final CaseModel model;
    private final OwnCode ownCode;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<Layer> layer = new ReadOnlyObjectWrapper<>(Layer.THREAD);
    private final ReadOnlyObjectWrapper<History.@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final TimeCursor cursor = new TimeCursor();
    private History history = new History(new History.Place(Selection.NONE, Layer.THREAD));
    private long questions;
    private final SourceStock sources = new SourceStock();

    AppContext(ReadOnlyObjectProperty<Texts> texts, WorkerPool workers, CaseModel model, OwnCode ownCode) {
        this.texts = texts;
        this.workers = workers;
        this.model = model;
        this.ownCode = ownCode;
        model.evidence().subscribe(set -> sources.onJdk(JdkRelease.agreed(set)));
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
        return model.evidence();
    }

    @Override
    public ReadOnlyObjectProperty<EvidenceSet> everything() {
        return model.everything();
    }

    @Override
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /** The layer whose view is shown, or would be if no page stood in front of it. */
    ReadOnlyObjectProperty<Layer> layer() {
        return layer.getReadOnlyProperty();
    }

    /** The page that is shown instead of the layer's view; null for none. */
    ReadOnlyObjectProperty<History.@Nullable Page> page() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    @Override
    public void select(Selection next) {
        go(new History.Place(next, layer.get(), page.get()));
    }

    @Override
    public void openPage(String id, Recording recording, String at) {
        model.items().get().stream()
                .filter(i -> recording.equals(i.evidence()))
                .findFirst()
                .ifPresent(i -> openPage(id, i.id(), at));
    }

    /** Shows a page about a file of the case. */
    void openPage(String id, int item, String at) {
        go(new History.Place(selection.get(), layer.get(), new History.Page(id, item, at)));
    }

    /** Goes back to the layers. */
    void closePage() {
        open(layer.get());
    }

    @Override
    public void open(Layer next) {
        go(new History.Place(selection.get(), next));
    }

    /** Selection and layer in one step of the history. */
    void go(Selection next, Layer shown) {
        go(new History.Place(next, shown));
    }

    void back() {
        history.back().ifPresent(this::show);
    }

    /** Places that {@link #back} would go through, latest first. */
    List<History.Place> past() {
        return history.past();
    }

    void forward() {
        history.forward().ifPresent(this::show);
    }

    /** Starts the history at a layer, unless the user has already gone or chosen somewhere. */
    void beginAt(Layer first) {
        if (!history.canGoBack() && !history.canGoForward()) {
            History.Place start = new History.Place(selection.get(), first);
            history = new History(start);
            show(start);
        }
    }

    private void go(History.Place place) {
        history.go(place);
        show(place);
    }

    private void show(History.Place place) {
        selection.set(place.selection());
        layer.set(place.layer());
        page.set(place.page());
        canGoBack.set(history.canGoBack());
        canGoForward.set(history.canGoForward());
    }

    @Override
    public boolean isOwnCode(String className) {
        return ownCode.test(className);
    }

    @Override
    public CompletableFuture<HeapAnalysis> analysis(HeapSnapshot heap) {
        return model.analysis(heap);
    }

    @Override
    public void showHeap(HeapSnapshot heap) {
        model.showHeap(heap);
    }

    @Override
    public ReadOnlyObjectProperty<Progress> heapProgress() {
        return model.heapProgress();
    }

    List<Path> sourceFolders() {
        return sources.roots();
    }

    /** Looks for source in one more folder, file or repository, from now on. */
    void addSourceFolder(Path folder) {
        sources.add(folder);
    }

    /** Where source is looked for. */
    SourceStock sources() {
        return sources;
    }

    @Override
    public CompletableFuture<Optional<SourceText>> source(CodePoint place) {
        return sourceLine(place).thenApply(hit -> hit.map(SourceHit::text));
    }

    /** The source of a place with its line there; of a method whose line no evidence has, the first line of its body. */
    CompletableFuture<Optional<SourceHit>> sourceLine(CodePoint place) {
        Job job = Job.quiet();
        return workers.submit(
                // Every question is its own: a report asks for several lines of one class, and none supersedes another.
                "source-" + questions++,
                job,
                // Lines of evidence are counted in it: not for one that is made from a class file or that something
                // speaks against.
                () -> sources.find(place, job)
                        .single()
                        .filter(hit -> hit.trust().level() != LineTrust.Level.STALE
                                && hit.text().map().isSame())
                        .map(hit -> place.line() > 0 || hit.line() <= 0
                                ? hit
                                : new SourceHit(hit.text(), FirstStatement.of(hit.text(), hit.line()), hit.trust())));
    }
}
