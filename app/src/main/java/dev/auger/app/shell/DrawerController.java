package dev.auger.app.shell;

import dev.auger.analysis.trail.Investigator;
import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.file.CaseFile;
import dev.auger.model.EvidenceSet;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.views.shell.BlockedRule;
import dev.auger.views.shell.CaseNote;
import dev.auger.views.shell.FailureText;
import dev.auger.views.shell.FindingActions;
import dev.auger.views.shell.FindingCard;
import dev.auger.views.shell.FindingsDrawer;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/** Fills the drawer with ranked findings and with what could not be answered. */
final class DrawerController implements FindingActions {

    private final AppContext context;
    private final CaseModel model;
    private final CaseJournal journal;
    private final CaseNote caseNote;
    private final Consumer<Finding> drill;
    private final Runnable fold;
    private final FindingsDrawer drawer;
    private List<List<RuleVerdict>> agreeing = List.of();

    DrawerController(
            AppContext context,
            CaseModel model,
            CaseJournal journal,
            Consumer<Finding> drill,
            Runnable open,
            Runnable fold) {
        this.context = context;
        this.model = model;
        this.journal = journal;
        this.drill = drill;
        this.fold = fold;
        this.drawer = new FindingsDrawer(context.texts(), this, open);
        this.caseNote = new CaseNote(context.texts(), journal::setNote);
        drawer.setFoot(caseNote);
        model.result().addListener((o, old, now) -> refresh());
        model.items().addListener((o, old, now) -> refresh());
        model.expected().addListener((o, old, now) -> refresh());
        model.investigating().addListener((o, old, now) -> refresh());
        model.failure().addListener((o, old, now) -> refresh());
        context.texts().addListener((o, old, now) -> refresh());
        refresh();
    }

    FindingsDrawer drawer() {
        return drawer;
    }

    /** What was written came from a file. */
    void notesChanged() {
        caseNote.setNote(journal.note());
        refresh();
    }

    private void refresh() {
        Texts texts = context.texts().get();
        Investigator.Result result = model.result().get();
        journal.adopt(result.findings().stream().map(Finding::key).toList());
        List<FindingCard> cards = new ArrayList<>();
        for (int i = 0; i < result.findings().size(); i++) {
            FindingCard card =
                    FindingCard.of(String.valueOf(i), result.findings().get(i), texts);
            cards.add(i < agreeing.size() ? agreed(card, agreeing.get(i), texts) : card);
        }
        List<BlockedRule> blocked = new ArrayList<>();
        for (Limit limit : result.limits()) {
            blocked.add(new BlockedRule(texts.get("findings.limit." + limit.code()), texts.get(limit.text())));
        }
        drawer.show(cards, blocked, note(texts), none());
        List<String> unread = unread(texts);
        if (!unread.isEmpty() && cards.isEmpty()) {
            drawer.showUnread(unread);
        }
        drawer.showFailure(model.failure().get(), model::investigateAgain);
    }

    /** Tells with each finding who else says the same. */
    void compareWith(ObservableValue<List<List<RuleVerdict>>> opinions) {
        opinions.addListener((o, old, now) -> {
            agreeing = now;
            refresh();
        });
    }

    private static FindingCard agreed(FindingCard card, List<RuleVerdict> by, Texts texts) {
        if (by.isEmpty()) {
            return card;
        }
        String rules = by.stream().map(RuleVerdict::rule).collect(Collectors.joining(", "));
        return new FindingCard(
                card.id(),
                card.title(),
                card.detail() + "\n" + texts.get("opinion.agrees", rules),
                card.grades(),
                card.drillable(),
                card.against());
    }

    /** Nothing found is only said once everything was looked at. */
    private String none() {
        if (model.isReading()) {
            return "findings.none.yet";
        }
        return model.investigating().get()
                ? "findings.none.computing"
                : isPartial() ? "findings.none.partial" : "findings.none";
    }

    /** Why no file could be read, of each; empty if one could, or is still being read. */
    private List<String> unread(Texts texts) {
        List<CaseItem> items = model.items().get();
        List<String> reasons = new ArrayList<>();
        for (CaseItem item : items) {
            ImportFailure failure = item.failure();
            if (item.state() == CaseItem.State.CANCELLED) {
                reasons.add(item.name() + "\n" + texts.get("rail.cancelled.reason"));
                continue;
            }
            if (item.state() != CaseItem.State.FAILED || failure == null) {
                return List.of();
            }
            reasons.add(FailureText.title(item.name(), failure, texts) + "\n" + FailureText.reason(failure, texts));
        }
        return reasons;
    }

    private boolean isPartial() {
        EvidenceSet evidence = model.evidence().get();
        return evidence.recordings().stream().anyMatch(e -> !e.passport().complete())
                || evidence.heaps().stream().anyMatch(e -> !e.passport().complete())
                || evidence.threadDumps().stream().anyMatch(e -> !e.passport().complete());
    }

    private String note(Texts texts) {
        if (model.isReading()) {
            return texts.get("findings.note.reading");
        }
        if (model.investigating().get()) {
            return texts.get("findings.computing");
        }
        return isPartial() ? texts.get("findings.note.partial") : "";
    }

    @Override
    public void drill(String id) {
        List<Finding> findings = model.result().get().findings();
        int index = Integer.parseInt(id);
        if (index < findings.size()) {
            drill.accept(findings.get(index));
        }
    }

    /** Key of the finding on a card; empty if it is gone. */
    private String key(String id) {
        List<Finding> findings = model.result().get().findings();
        int index = Integer.parseInt(id);
        return index < findings.size() ? findings.get(index).key() : "";
    }

    @Override
    public String verdict(String id) {
        return journal.of(key(id)).verdict().id();
    }

    @Override
    public void setVerdict(String id, String verdict) {
        for (CaseFile.Verdict known : CaseFile.Verdict.values()) {
            if (known.id().equals(verdict)) {
                journal.setVerdict(key(id), known);
            }
        }
    }

    @Override
    public String note(String id) {
        return journal.of(key(id)).text();
    }

    @Override
    public void setNote(String id, String note) {
        journal.setText(key(id), note);
    }

    @Override
    public void choose(String id) {
        drawer.setChosen(id);
    }

    @Override
    public void close() {
        fold.run();
    }
}
