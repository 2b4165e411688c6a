package dev.auger.views;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Progress;
import dev.auger.model.job.WorkerPool;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.text.Texts;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What a view may know of the program; the program implements it. Used on the application thread only. */
public interface ViewContext {

    /** Texts in the language chosen now; the value changes when the language does. */
    ReadOnlyObjectProperty<Texts> texts();

    WorkerPool workers();

    /** The evidence of the process under investigation; replaced as files are read. */
    ReadOnlyObjectProperty<EvidenceSet> evidence();

    /** The evidence of every process of the case: what can be compared with. */
    default ReadOnlyObjectProperty<EvidenceSet> everything() {
        return evidence();
    }

    ReadOnlyObjectProperty<Selection> selection();

    /** Where the pointer is in time, shared by all charts. */
    TimeCursor cursor();

    /** Changes the selection; becomes a step that Back undoes. */
    void select(Selection selection);

    /** Shows the view of a layer. */
    void open(Layer layer);

    /**
     * Shows a page about a recording, see {@link RecordingPage}.
     *
     * @param page the page's id, for example {@code events}
     * @param recording one of the evidence
     * @param at the place on the page, in the page's own terms; empty for where it was
     */
    void openPage(String page, Recording recording, String at);

    /** Whether a class is the user's own code, as opposed to the JDK's or a library's. */
    boolean isOwnCode(String className);

    /** Reachability, dominators and retained sizes of a dump: computed once, whoever asks. */
    CompletableFuture<HeapAnalysis> analysis(HeapSnapshot heap);

    /** Makes one of several heap dumps the first of the evidence, which views and rules are about. */
    void showHeap(HeapSnapshot heap);

    /** How far the analysis of a dump is that runs now; a total of 0 where none runs or it has not begun. */
    ReadOnlyObjectProperty<Progress> heapProgress();

    /** Finds the source of a place in code, off the application thread. */
    CompletableFuture<Optional<SourceText>> source(CodePoint place);
}
