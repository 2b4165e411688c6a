package dev.auger.views.demo;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.EvidenceKind;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.Recording;
import dev.auger.model.ThreadDumps;
import dev.auger.model.job.WorkerPool;
import dev.auger.model.source.SourceText;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.time.Moment;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.text.Texts;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The program as a view sees it, without a program. */
public final class DemoContext implements ViewContext {

    public final SimpleObjectProperty<Texts> texts = new SimpleObjectProperty<>(DemoTexts.english());
    public final SimpleObjectProperty<EvidenceSet> evidence = new SimpleObjectProperty<>(EvidenceSet.EMPTY);
    public final SimpleObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    public final List<Layer> opened = new ArrayList<>();
    private final WorkerPool workers = new WorkerPool(1);

    public static DemoContext with(Recording recording, LocalDateTime... dumps) {
        DemoContext context = new DemoContext();
        List<ThreadDumps> files = new ArrayList<>();
        for (LocalDateTime at : dumps) {
            files.add(new DumpAt(Moment.local(at)));
        }
        context.evidence.set(new EvidenceSet(List.of(recording), List.of(), files));
        return context;
    }

    private record DumpAt(Moment at) implements ThreadDumps, ThreadDump {
        @Override
        public List<ThreadDump> dumps() {
            return List.of(this);
        }

        @Override
        public Passport passport() {
            return new Passport(
                    "threads-1421.json",
                    1,
                    EvidenceKind.THREADS,
                    "text",
                    null,
                    ProcessIdentity.UNKNOWN,
                    at,
                    at,
                    true,
                    Map.of(),
                    Set.of(),
                    List.of());
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public ThreadInfo thread(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public List<List<String>> reportedDeadlocks() {
            return List.of();
        }
    }

    @Override
    public ReadOnlyObjectProperty<Texts> texts() {
        return texts;
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
    public void select(Selection newSelection) {
        selection.set(newSelection);
    }

    @Override
    public void open(Layer layer) {
        opened.add(layer);
    }

    @Override
    public boolean isOwnCode(String className) {
        return className.startsWith("shop.");
    }

    @Override
    public CompletableFuture<HeapAnalysis> analysis(HeapSnapshot heap) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Optional<SourceText>> source(CodePoint place) {
        return CompletableFuture.completedFuture(Optional.empty());
    }
}
