package dev.auger.app.shell;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.threads.RecordedDumps;
import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.app.cases.Case;
import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.GuidedState;
import dev.auger.app.cases.ProcessGroups;
import dev.auger.app.prefs.KeptIndexes;
import dev.auger.app.prefs.UserPatterns;
import dev.auger.importers.Focus;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.job.WorkerPool;
import dev.auger.model.recording.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The open case as the window sees it: its files, the evidence of the process under investigation, and the findings, as
 * properties of the application thread. Changes of the case arrive from reading threads and are passed on at most once a pulse.
 */
final class CaseModel {

    private static final System.Logger LOG = System.getLogger(CaseModel.class.getName());

    private final Case evidenceCase;
    private final WorkerPool workers;
    private final OwnCode ownCode;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<List<CaseItem>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<EvidenceSet> evidence = new ReadOnlyObjectWrapper<>(EvidenceSet.EMPTY);
    private final ReadOnlyObjectWrapper<EvidenceSet> everything = new ReadOnlyObjectWrapper<>(EvidenceSet.EMPTY);
    private final ReadOnlyObjectWrapper<Investigator.Result> result =
            new ReadOnlyObjectWrapper<>(Investigator.Result.EMPTY);
    private final ObjectProperty<GuidedState> guided = new SimpleObjectProperty<>(GuidedState.NONE);
    private final ReadOnlyBooleanWrapper investigating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private static final Progress NO_PROGRESS = new Progress(0, 0, Progress.Unit.OBJECTS);
    private final ReadOnlyObjectWrapper<Progress> heapProgress = new ReadOnlyObjectWrapper<>(NO_PROGRESS);
    private final IdentityHashMap<HeapSnapshot, CompletableFuture<HeapAnalysis>> analyses = new IdentityHashMap<>();
    private final Set<Recording> dumpJobs = Collections.newSetFromMap(new IdentityHashMap<>());
    private List<ProcessGroups.Group> groups = List.of();
    private int activeGroup;
    private final ReadOnlyIntegerWrapper expected = new ReadOnlyIntegerWrapper();
    private @org.jspecify.annotations.Nullable HeapSnapshot shownHeap;
    private final IdentityHashMap<Recording, List<RecordedDumps>> recordedDumps = new IdentityHashMap<>();
    private EvidenceSet investigated = EvidenceSet.EMPTY;

    CaseModel(WorkerPool workers, OwnCode ownCode) {
        this.workers = workers;
        this.ownCode = ownCode;
        // One reader: two heavy imports at once would only fight for the disk and the caches.
        this.evidenceCase = new Case(KeptIndexes.importers(), new WorkerPool(1), ignored -> changed());
    }

    ReadOnlyObjectProperty<List<CaseItem>> items() {
        return items.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EvidenceSet> evidence() {
        return evidence.getReadOnlyProperty();
    }

    /** The evidence of all processes. */
    ReadOnlyObjectProperty<EvidenceSet> everything() {
        return everything.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Investigator.Result> result() {
        return result.getReadOnlyProperty();
    }

    /** How far the guided investigation of the case has come. */
    ObjectProperty<GuidedState> guided() {
        return guided;
    }

    /** The findings shown are not those of the evidence yet. */
    ReadOnlyBooleanProperty investigating() {
        return investigating.getReadOnlyProperty();
    }

    List<ProcessGroups.Group> groups() {
        return groups;
    }

    /** The group whose evidence is shown; no groups, no group. */
    boolean assumed() {
        return activeGroup < groups.size() && groups.get(activeGroup).assumed();
    }

    /** Whether a file is of the process that is shown. */
    boolean isShown(Evidence member) {
        return activeGroup < groups.size() && groups.get(activeGroup).members().contains(member);
    }

    CompletableFuture<Void> add(List<Path> paths) {
        return expect(evidenceCase.add(paths));
    }

    CompletableFuture<Void> addText(String name, String text) {
        return expect(evidenceCase.addText(name, text));
    }

    /**
     * Files are on their way into the case, though it may be that none is listed yet: archives and folders are looked through first.
     *
     * @param coming ends when they have been read, in whatever way
     */
    <T> CompletableFuture<T> expect(CompletableFuture<T> coming) {
        expected.set(expected.get() + 1);
        coming.whenComplete((done, failure) -> Platform.runLater(() -> {
            refresh();
            expected.set(expected.get() - 1);
        }));
        return coming;
    }

    /** How often files are on their way into the case. */
    ReadOnlyIntegerProperty expected() {
        return expected.getReadOnlyProperty();
    }

    /** Files are being read, or are about to be, and nothing of any file can be shown yet. */
    boolean isWaiting() {
        return evidence.get().isEmpty() && isReading();
    }

    /** Files are being read, or are about to be. */
    boolean isReading() {
        return expected.get() > 0 || items.get().stream().anyMatch(i -> i.state() == CaseItem.State.READING);
    }

    /** The files of the case themselves. */
    Case files() {
        return evidenceCase;
    }

    /** Shows another of the heap dumps in one file, from 1 on. */
    void chooseDump(int id, int dump) {
        evidenceCase.readAgain(id, Focus.EVERYTHING.ofDump(dump));
    }

    void remove(int id) {
        evidenceCase.remove(id);
    }

    /** Makes a heap dump the one the case is about, where there are several: views, rules and the cross-check ask that one. */
    void showHeap(HeapSnapshot heap) {
        shownHeap = heap;
        refresh();
    }

    /** The evidence with the chosen heap dump before the others. */
    private EvidenceSet chosenFirst(EvidenceSet set) {
        HeapSnapshot chosen = shownHeap;
        int at = chosen == null ? -1 : set.heaps().indexOf(chosen);
        if (chosen == null || at <= 0) {
            return set;
        }
        List<HeapSnapshot> heaps = new ArrayList<>(set.heaps());
        heaps.remove(at);
        heaps.addFirst(chosen);
        return new EvidenceSet(set.recordings(), heaps, set.threadDumps(), set.gcLogs(), set.histograms());
    }

    /** Shows the process that a file belongs to. */
    void activate(Evidence member) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).members().contains(member) && g != activeGroup) {
                activeGroup = g;
                investigated = EvidenceSet.EMPTY;
                refresh();
            }
        }
    }

    /** No file is being read and no question is being answered. */
    boolean isSettled() {
        return !pending.get() && !investigating.get() && !isReading() && workers.isIdle();
    }

    /** Reachability, dominators and retained sizes of a dump; computed once, shared by views and rules. */
    CompletableFuture<HeapAnalysis> analysis(HeapSnapshot heap) {
        return analyses.computeIfAbsent(heap, h -> {
            heapProgress.set(NO_PROGRESS);
            Job job = new Job(progress -> Platform.runLater(() -> heapProgress.set(progress)));
            return workers.submit("heap-analysis-" + System.identityHashCode(h), job, () -> HeapAnalysis.of(h, job));
        });
    }

    /** The analyses that are there already. */
    Map<HeapSnapshot, HeapAnalysis> knownAnalyses() {
        Map<HeapSnapshot, HeapAnalysis> known = new HashMap<>();
        analyses.forEach((heap, analysis) -> {
            if (analysis.isDone() && !analysis.isCompletedExceptionally()) {
                known.put(heap, analysis.join());
            }
        });
        return known;
    }

    /** How far the analysis of a dump is that runs now. */
    ReadOnlyObjectProperty<Progress> heapProgress() {
        return heapProgress.getReadOnlyProperty();
    }

    /** Ends all jobs and releases the evidence; called when the window closes. */
    void close() {
        workers.close();
        evidenceCase.close();
    }

    private void changed() {
        if (pending.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                pending.set(false);
                refresh();
            });
        }
    }

    private void refresh() {
        List<CaseItem> now = evidenceCase.items();
        List<Evidence> all = new ArrayList<>();
        for (CaseItem item : now) {
            if (item.evidence() != null) {
                all.add(item.evidence());
            }
        }
        EvidenceSet whole = EvidenceSet.of(all);
        if (!whole.equals(everything.get())) {
            everything.set(whole);
        }
        groups = ProcessGroups.of(all);
        activeGroup = Math.min(activeGroup, Math.max(0, groups.size() - 1));
        items.set(now);
        List<Evidence> members =
                groups.isEmpty() ? List.of() : groups.get(activeGroup).members();
        EvidenceSet read = chosenFirst(EvidenceSet.of(members));
        EvidenceSet set = RecordedDumps.with(read, dumpsOf(read));
        if (!set.equals(evidence.get())) {
            evidence.set(set);
        }
        boolean reading = now.stream().anyMatch(i -> i.state() == CaseItem.State.READING);
        if (!reading && dumpsAreKnown(read) && !set.equals(investigated)) {
            investigated = set;
            investigate(set);
        } else if (!reading && !set.isEmpty() && !dumpsAreKnown(read)) {
            // Nothing was looked at yet: it will be as soon as the dumps inside the recording are known.
            investigating.set(true);
        }
    }

    /** Why there are no findings although there is evidence; empty where they could be computed. */
    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** Asks the rules once more. */
    void investigateAgain() {
        investigated = EvidenceSet.EMPTY;
        refresh();
    }

    private void failed(String doing, Throwable thrown) {
        LOG.log(System.Logger.Level.WARNING, doing, thrown);
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        failure.set(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    /** The thread dumps inside recordings, as far as they are known; those that are not are asked for. */
    private List<RecordedDumps> dumpsOf(EvidenceSet set) {
        List<RecordedDumps> known = new ArrayList<>();
        for (Recording recording : set.recordings()) {
            List<RecordedDumps> dumps = recordedDumps.get(recording);
            if (dumps != null) {
                known.addAll(dumps);
            } else if (recording.eventLog() != EventLog.EMPTY && dumpJobs.add(recording)) {
                readDumps(recording);
            }
        }
        return known;
    }

    private boolean dumpsAreKnown(EvidenceSet set) {
        return set.recordings().stream().allMatch(r -> r.eventLog() == EventLog.EMPTY || recordedDumps.containsKey(r));
    }

    private void readDumps(Recording recording) {
        Job job = Job.quiet();
        workers.submit(
                        "recorded-dumps-" + System.identityHashCode(recording),
                        job,
                        () -> RecordedDumps.of(recording, job).map(List::of).orElse(List.of()))
                .whenComplete((dumps, failure) -> Platform.runLater(() -> {
                    if (failure != null && !job.isCancelled()) {
                        LOG.log(System.Logger.Level.WARNING, "thread dumps of a recording", failure);
                    }
                    recordedDumps.put(recording, dumps == null ? List.of() : dumps);
                    refresh();
                }));
    }

    private void investigate(EvidenceSet set) {
        investigating.set(!set.isEmpty());
        failure.set("");
        if (set.isEmpty()) {
            result.set(Investigator.Result.EMPTY);
            return;
        }
        CompletableFuture<HeapAnalysis> analysis =
                set.heap().map(this::analysis).orElse(CompletableFuture.completedFuture(null));
        boolean assumed = assumed();
        analysis.whenComplete((heap, failure) -> Platform.runLater(() -> {
            if (failure == null) {
                run(set, assumed, heap);
            } else {
                investigating.set(false);
                failed("heap analysis failed", failure);
            }
        }));
    }

    private void run(EvidenceSet set, boolean assumed, @org.jspecify.annotations.Nullable HeapAnalysis heap) {
        Job job = Job.quiet();
        workers.submit("investigate", job, () -> {
                    Investigation investigation = new Investigation(set, assumed, ownCode, job)
                            .with(UserPatterns.catalogue(System.getenv(), System.getProperties()));
                    if (heap != null) {
                        set.heap().ifPresent(h -> investigation.with(h, heap));
                    }
                    return Investigator.run(investigation);
                })
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (set.equals(evidence.get())) {
                        investigating.set(false);
                    }
                    if (found != null && set.equals(evidence.get())) {
                        result.set(found);
                    } else if (failure != null && !job.isCancelled()) {
                        failed("investigation failed", failure);
                    }
                }));
    }
}
