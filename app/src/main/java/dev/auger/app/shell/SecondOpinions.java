package dev.auger.app.shell;

import dev.auger.analysis.opinion.Comparison;
import dev.auger.app.cases.CaseItem;
import dev.auger.importers.jmc.MissionControl;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.Progress;
import dev.auger.model.job.WorkerPool;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SecondOpinion;
import dev.auger.views.shell.OpinionActions;
import dev.auger.views.shell.OpinionGroup;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Asks Mission Control's rules about the recordings of the process shown, once each, after everything of our own has been
 * answered and while the drawer is open to show it. Everything here runs on the application thread; the child is waited for on a
 * thread of its own, so that it takes none from the views.
 */
final class SecondOpinions implements OpinionActions, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SecondOpinions.class.getName());

    private final ReadOnlyObjectProperty<Texts> texts;
    private final CaseModel model;
    private final ObservableBooleanValue folded;
    private final Consumer<Boolean> remember;
    private final MissionControl rules = new MissionControl();
    private final WorkerPool worker = new WorkerPool(1);
    private final IdentityHashMap<Recording, Outcome> outcomes = new IdentityHashMap<>();
    private final ReadOnlyObjectWrapper<List<List<RuleVerdict>>> agreeing = new ReadOnlyObjectWrapper<>(List.of());
    private final OpinionGroup group;
    private final @Nullable BiConsumer<Recording, String> events;
    private boolean automatic;

    /** What came of asking about one recording. */
    sealed interface Outcome {}

    record Asking(Job job, @Nullable Progress progress) implements Outcome {}

    record Answered(SecondOpinion opinion) implements Outcome {}

    record Failed(OpinionFailure why) implements Outcome {}

    record Cancelled() implements Outcome {}

    /**
     * @param folded whether the drawer is folded: nothing is asked that nobody sees
     * @param automatic whether to ask by itself
     * @param remember keeps that choice
     * @param events shows the events of a type, or null where there is no place for them
     */
    SecondOpinions(
            ReadOnlyObjectProperty<Texts> texts,
            CaseModel model,
            ObservableBooleanValue folded,
            boolean automatic,
            Consumer<Boolean> remember,
            @Nullable BiConsumer<Recording, String> events) {
        this.texts = texts;
        this.model = model;
        this.folded = folded;
        this.automatic = automatic;
        this.remember = remember;
        this.events = events;
        this.group = new OpinionGroup(texts, this, automatic);
        // Not when evidence comes: our own rules are asked first, and it takes a moment until that shows.
        model.investigating().addListener((o, old, now) -> askIfDue());
        model.evidence().addListener((o, old, now) -> show());
        model.result().addListener((o, old, now) -> show());
        texts.addListener((o, old, now) -> show());
        folded.addListener((o, old, now) -> askIfDue());
        show();
    }

    OpinionGroup group() {
        return group;
    }

    /** For each of our findings, in their order, what of theirs says the same. */
    ReadOnlyObjectProperty<List<List<RuleVerdict>>> agreeing() {
        return agreeing.getReadOnlyProperty();
    }

    private void askIfDue() {
        if (automatic && !folded.get() && isReady()) {
            recordings().stream().filter(r -> !outcomes.containsKey(r)).forEach(this::ask);
        }
        show();
    }

    /** Everything was read and our own rules have answered: snapshots are not asked about. */
    private boolean isReady() {
        return !model.investigating().get()
                && model.items().get().stream().noneMatch(i -> i.state() == CaseItem.State.READING);
    }

    /** Flight recordings: the rules know nothing else. */
    private List<Recording> recordings() {
        return model.evidence().get().recordings().stream()
                .filter(r -> r.passport().kind() == EvidenceKind.JFR)
                .toList();
    }

    private void ask(Recording recording) {
        Job[] self = new Job[1];
        Job job = new Job(progress -> Platform.runLater(() -> progressed(recording, self[0], progress)));
        self[0] = job;
        outcomes.put(recording, new Asking(job, null));
        worker.submit("jmc-" + System.identityHashCode(recording), job, () -> rules.ask(recording, job))
                .whenComplete((opinion, failure) -> Platform.runLater(() -> ended(recording, job, opinion, failure)));
    }

    private void progressed(Recording recording, Job job, Progress progress) {
        if (outcomes.get(recording) instanceof Asking asking && asking.job() == job) {
            outcomes.put(recording, new Asking(job, progress));
            show();
        }
    }

    private void ended(Recording recording, Job job, @Nullable SecondOpinion opinion, @Nullable Throwable failure) {
        if (!(outcomes.get(recording) instanceof Asking asking) || asking.job() != job) {
            return;
        }
        if (opinion != null) {
            outcomes.put(recording, new Answered(opinion));
        } else if (failure instanceof OpinionFailure why) {
            outcomes.put(recording, new Failed(why));
        } else if (failure instanceof JobCancelled) {
            outcomes.put(recording, new Cancelled());
        } else {
            LOG.log(System.Logger.Level.WARNING, "second opinion failed", failure);
            outcomes.put(
                    recording,
                    new Failed(new OpinionFailure(OpinionFailure.Reason.NOT_STARTED, String.valueOf(failure))));
        }
        show();
    }

    private void show() {
        List<Recording> shown = recordings();
        group.setVisible(!shown.isEmpty());
        group.setManaged(!shown.isEmpty());
        List<Comparison> comparisons = new ArrayList<>();
        List<OpinionStates.Asked> asked = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Recording recording = shown.get(i);
            Optional<Outcome> outcome = Optional.ofNullable(outcomes.get(recording));
            Comparison comparison = outcome.orElse(null) instanceof Answered answered
                    ? Comparison.of(model.result().get().findings(), answered.opinion())
                    : null;
            if (comparison != null) {
                comparisons.add(comparison);
            }
            asked.add(new OpinionStates.Asked(i, recording, outcome, comparison));
        }
        agreeing.set(together(comparisons));
        group.show(OpinionStates.of(asked, texts.get()));
    }

    /** What agrees with each finding, over all recordings. */
    private static List<List<RuleVerdict>> together(List<Comparison> comparisons) {
        List<List<RuleVerdict>> all = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            for (int f = 0; f < comparison.agreeing().size(); f++) {
                if (all.size() <= f) {
                    all.add(new ArrayList<>());
                }
                all.get(f).addAll(comparison.agreeing().get(f));
            }
        }
        return all.stream().map(List::copyOf).toList();
    }

    @Override
    public void ask() {
        if (isReady()) {
            recordings().stream()
                    .filter(r -> !(outcomes.get(r) instanceof Answered) && !(outcomes.get(r) instanceof Asking))
                    .forEach(this::ask);
            show();
        }
    }

    @Override
    public void cancel() {
        outcomes.values().forEach(outcome -> {
            if (outcome instanceof Asking asking) {
                asking.job().cancel();
            }
        });
    }

    @Override
    public void setAutomatic(boolean now) {
        automatic = now;
        remember.accept(now);
        askIfDue();
    }

    @Override
    public void showEvents(String card, String type) {
        List<Recording> shown = recordings();
        int recording = OpinionStates.recordingOf(card);
        if (events != null && recording < shown.size()) {
            events.accept(shown.get(recording), type);
        }
    }

    @Override
    public boolean canShowEvents() {
        return events != null;
    }

    /** Ends the child, if one runs; to be called before the evidence is released. */
    @Override
    public void close() {
        worker.close();
    }
}
