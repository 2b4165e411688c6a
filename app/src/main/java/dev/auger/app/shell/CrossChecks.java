package dev.auger.app.shell;

import dev.auger.analysis.heap.crosscheck.CrossCheck;
import dev.auger.analysis.heap.crosscheck.CrossCheckResult;
import dev.auger.app.cases.CaseItem;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.FailureTexts;
import dev.auger.importers.mat.MatInstallation;
import dev.auger.importers.mat.MatParser;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.WorkerPool;
import dev.auger.model.opinion.GraphOpinion;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import dev.auger.views.heap.CrossCheckActions;
import dev.auger.views.heap.CrossCheckCard;
import dev.auger.views.heap.CrossCheckState;
import dev.auger.views.shell.Overlays;
import dev.auger.views.text.Texts;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import org.jspecify.annotations.Nullable;

/**
 * Cross-checks the heap shown with Eclipse MAT's parser, in the background and one at a time, and shows how far it is over the
 * window. Everything here runs on the application thread; the child is waited for on a thread of its own.
 */
final class CrossChecks implements CrossCheckActions, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CrossChecks.class.getName());

    private final ReadOnlyObjectProperty<Texts> texts;
    private final CaseModel model;
    private final Preferences preferences;
    private final Overlays overlays;
    private final Supplier<@Nullable Path> chooser;
    private final WorkerPool worker = new WorkerPool(1);
    private final WorkerPool tables = new WorkerPool(1);
    private final CrossCheckCard card;
    private @Nullable HeapSnapshot checked;
    private @Nullable Job job;

    /** @param chooser asks the user for a folder; null if none was chosen */
    CrossChecks(
            ReadOnlyObjectProperty<Texts> texts,
            CaseModel model,
            Preferences preferences,
            Overlays overlays,
            Supplier<@Nullable Path> chooser) {
        this.texts = texts;
        this.model = model;
        this.preferences = preferences;
        this.overlays = overlays;
        this.chooser = chooser;
        this.card = new CrossCheckCard(texts, tables, this);
    }

    /** Whether there is a heap dump with a file behind it. */
    boolean isPossible() {
        HeapSnapshot heap = heap();
        return heap != null && file(heap) != null;
    }

    /** Shows the cross-check of the heap shown; asks if it was not asked yet. */
    void open() {
        HeapSnapshot heap = heap();
        if (heap != null && (heap != checked || card.state() instanceof CrossCheckState.Cancelled)) {
            ask(heap);
        }
        overlays.show(card, Pos.CENTER, 0);
    }

    private @Nullable HeapSnapshot heap() {
        return model.evidence().get().heap().orElse(null);
    }

    private @Nullable Path file(HeapSnapshot heap) {
        return model.items().get().stream()
                .filter(item -> item.evidence() == heap)
                .map(CaseItem::path)
                .findFirst()
                .orElse(null);
    }

    private void ask(HeapSnapshot heap) {
        cancel();
        checked = heap;
        Job[] self = new Job[1];
        Job now = new Job(progress -> Platform.runLater(() -> {
            if (job == self[0]) {
                card.show(new CrossCheckState.Running(progress.fraction()));
            }
        }));
        self[0] = now;
        job = now;
        card.show(new CrossCheckState.Running(-1));
        Path file = file(heap);
        String home = preferences.matHome();
        worker.submit("crosscheck", now, () -> check(heap, file, home, now))
                .whenComplete((result, failure) -> Platform.runLater(() -> ended(now, result, failure)));
    }

    private static CrossCheckResult check(HeapSnapshot heap, @Nullable Path file, String home, Job job)
            throws OpinionFailure {
        if (file == null) {
            throw new OpinionFailure(Tool.MAT, Reason.NO_BYTES, "there is no file behind this heap dump");
        }
        MatInstallation installation = home.isEmpty() ? null : MatInstallation.at(Path.of(home));
        CrossCheck check = CrossCheck.of(heap, job);
        GraphOpinion theirs = new MatParser(installation).ask(file, check.dump(), check.questions(), job);
        return check.compare(theirs, job);
    }

    private void ended(Job ended, @Nullable CrossCheckResult result, @Nullable Throwable failure) {
        if (ended != job) {
            return;
        }
        job = null;
        if (result != null) {
            card.show(new CrossCheckState.Done(result));
        } else if (failure instanceof OpinionFailure why) {
            card.show(new CrossCheckState.Failed(texts.get().get(FailureTexts.phrase(why))));
        } else if (failure instanceof JobCancelled) {
            card.show(new CrossCheckState.Cancelled());
        } else {
            LOG.log(System.Logger.Level.WARNING, "cross-check failed", failure);
            boolean memory = failure instanceof OutOfMemoryError;
            String why = memory
                    ? texts.get().get(FailureTexts.memory(texts.get().get("crosscheck.title")))
                    : texts.get().get("crosscheck.failure.not-started");
            card.show(new CrossCheckState.Failed(why));
        }
    }

    @Override
    public void again() {
        HeapSnapshot heap = heap();
        if (heap != null) {
            ask(heap);
        }
    }

    @Override
    public void cancel() {
        Job running = job;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void chooseInstallation() {
        Path folder = chooser.get();
        if (folder != null) {
            preferences.setMatHome(folder.toAbsolutePath().toString());
            again();
        }
    }

    @Override
    public void forgetInstallation() {
        preferences.setMatHome("");
        again();
    }

    @Override
    public boolean hasInstallation() {
        return !preferences.matHome().isEmpty();
    }

    CrossCheckCard card() {
        return card;
    }

    /** Ends the child, if one runs; to be called before the evidence is released. */
    @Override
    public void close() {
        card.dispose();
        worker.close();
        tables.close();
    }
}
