package dev.auger.app.shell;

import dev.auger.analysis.trail.Joins;
import dev.auger.app.cases.CaseItem;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.views.shell.EvidenceActions;
import dev.auger.views.shell.EvidenceCard;
import dev.auger.views.shell.EvidenceRail;
import dev.auger.views.shell.PageLink;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Fills the rail: a card a file, and how well the files join. */
final class RailController implements EvidenceActions {

    private final AppContext context;
    private final CaseModel model;
    private final Runnable chooseFiles;
    private final Consumer<List<Path>> addFiles;
    private final Supplier<Remedies> remedies;
    private final Consumer<CaseItem> showDetails;
    private final EvidenceRail rail;

    /**
     * @param chooseFiles asks for files and adds them
     * @param addFiles adds files that were dropped
     * @param remedies what can be done about files that are not there
     * @param showDetails shows what was read of a file
     */
    RailController(
            AppContext context,
            CaseModel model,
            Runnable chooseFiles,
            Consumer<List<Path>> addFiles,
            Supplier<Remedies> remedies,
            Consumer<CaseItem> showDetails) {
        this.context = context;
        this.model = model;
        this.chooseFiles = chooseFiles;
        this.addFiles = addFiles;
        this.remedies = remedies;
        this.showDetails = showDetails;
        this.rail = new EvidenceRail(context.texts(), this);
        model.items().addListener((o, old, now) -> cards());
        model.evidence().addListener((o, old, now) -> joins());
        context.texts().addListener((o, old, now) -> {
            cards();
            joins();
        });
    }

    EvidenceRail rail() {
        return rail;
    }

    private void cards() {
        Texts texts = context.texts().get();
        List<EvidenceCard> cards = new ArrayList<>();
        for (CaseItem item : model.items().get()) {
            String id = String.valueOf(item.id());
            Evidence evidence = item.evidence();
            cards.add(
                    switch (item.state()) {
                        case READING -> EvidenceCard.reading(id, item.name(), item.progress(), item.forecast(), texts);
                        case READ ->
                            EvidenceCard.of(
                                    id,
                                    java.util.Objects.requireNonNull(evidence).passport(),
                                    evidence instanceof Recording r ? Clock.of(r) : Clock.UTC,
                                    texts);
                        case CANCELLED -> EvidenceCard.cancelled(id, item.name(), size(item.path()), texts);
                        case FAILED -> EvidenceCard.refused(id, item.name(), size(item.path()), why(item), texts);
                    });
        }
        // Cards keep their nodes where their identity stays: a progress tick must not rebuild the rail.
        if (cards.size() == rail.cards().size()) {
            for (int i = 0; i < cards.size(); i++) {
                if (!cards.get(i).equals(rail.cards().get(i))) {
                    rail.cards().set(i, cards.get(i));
                }
            }
        } else {
            rail.cards().setAll(cards);
        }
        rail.setOthers(others());
    }

    private Set<String> others() {
        Set<String> others = new HashSet<>();
        for (CaseItem item : model.items().get()) {
            Evidence evidence = item.evidence();
            if (evidence != null && !model.isShown(evidence)) {
                others.add(String.valueOf(item.id()));
            }
        }
        return others;
    }

    private static ImportFailure why(CaseItem item) {
        ImportFailure failure = item.failure();
        return failure != null ? failure : new EvidenceChanged(item.name(), "unknown");
    }

    private static long size(@Nullable Path path) {
        try {
            return path == null ? 0 : Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }

    private void joins() {
        rail.setOthers(others());
        EvidenceSet evidence = model.evidence().get();
        Job job = Job.quiet();
        context.workers()
                .submit("joins", job, () -> Joins.of(evidence, job))
                .whenComplete((joins, failure) -> Platform.runLater(() -> {
                    if (joins != null && evidence.equals(model.evidence().get())) {
                        show(joins);
                    }
                }));
    }

    private void show(Joins joins) {
        Texts texts = context.texts().get();
        List<EvidenceRail.Join> lines = new ArrayList<>();
        if (model.groups().size() > 1) {
            lines.add(new EvidenceRail.Join(
                    "rail.join.process",
                    texts.get(
                            "rail.join.processes", Numbers.count(model.groups().size()))));
        } else if (joins.files() > 1) {
            lines.add(new EvidenceRail.Join(
                    "rail.join.process", texts.get(model.assumed() ? "rail.join.assumed" : "rail.join.proven")));
        }
        if (joins.threads() > 0) {
            lines.add(new EvidenceRail.Join("rail.join.thread", of(joins.threadsJoined(), joins.threads(), texts)));
        }
        if (joins.classes() > 0) {
            lines.add(new EvidenceRail.Join("rail.join.class", of(joins.classesJoined(), joins.classes(), texts)));
        }
        rail.setJoins(lines);
    }

    private static String of(long part, long whole, Texts texts) {
        return texts.get("rail.join.of", Numbers.count(part), Numbers.count(whole));
    }

    private Optional<CaseItem> item(String id) {
        return model.items().get().stream()
                .filter(i -> String.valueOf(i.id()).equals(id))
                .findFirst();
    }

    @Override
    public void add() {
        chooseFiles.run();
    }

    @Override
    public void drop(List<Path> paths) {
        addFiles.accept(paths);
    }

    @Override
    public void choose(String id) {
        item(id).ifPresent(item -> {
            Evidence evidence = item.evidence();
            if (evidence != null) {
                model.activate(evidence);
            }
            History.Page page = context.page().get();
            if (page != null && evidence != null && RecordingPages.isAbout(page.page(), evidence)) {
                context.openPage(page.page(), item.id(), "");
            } else if (evidence == null || !evidence.passport().complete()) {
                showDetails.accept(item);
            }
        });
    }

    @Override
    public void details(String id) {
        item(id).ifPresent(showDetails);
    }

    @Override
    public void cancel(String id) {
        item(id).ifPresent(i -> i.job().cancel());
    }

    @Override
    public List<PageLink> pages(String id) {
        return item(id).map(CaseItem::evidence).map(RecordingPages::links).orElse(List.of());
    }

    @Override
    public int dumps(String id) {
        return count(id, "dumps");
    }

    @Override
    public int dump(String id) {
        return count(id, "dump");
    }

    private int count(String id, String name) {
        return item(id).map(CaseItem::evidence)
                .filter(HeapSnapshot.class::isInstance)
                .map(heap -> heap.passport().counts().getOrDefault(name, 1L).intValue())
                .orElse(1);
    }

    @Override
    public void chooseDump(String id, int dump) {
        item(id).ifPresent(item -> model.chooseDump(item.id(), dump));
    }

    @Override
    public void openPage(String id, String page) {
        item(id).ifPresent(item -> {
            if (item.evidence() != null) {
                model.activate(item.evidence());
            }
            context.openPage(page, item.id(), "");
        });
    }

    @Override
    public @Nullable String remedy(String id) {
        return item(id).map(i -> remedies.get().key(i.id())).orElse(null);
    }

    @Override
    public void remedied(String id) {
        item(id).ifPresent(i -> remedies.get().take(i.id()));
    }

    @Override
    public void remove(String id) {
        item(id).ifPresent(i -> model.remove(i.id()));
    }
}
