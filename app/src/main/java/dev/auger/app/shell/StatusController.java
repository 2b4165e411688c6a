package dev.auger.app.shell;

import dev.auger.app.cases.CaseItem;
import dev.auger.model.EvidenceSet;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Quantity;
import dev.auger.views.shell.EvidenceCard;
import dev.auger.views.shell.StatusLine;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Fills the status line: what goes on, what the numbers depend on, and what the program itself uses. */
final class StatusController {

    private static final Duration LOOK = Duration.seconds(2);

    private final AppContext context;
    private final CaseModel model;
    private final StatusLine line;
    private String unkept = "";
    private final Timeline ticker = new Timeline(new KeyFrame(LOOK, e -> memory()));

    StatusController(AppContext context, CaseModel model) {
        this.context = context;
        this.model = model;
        this.line = new StatusLine(context.texts());
        model.items().addListener((o, old, now) -> state());
        model.expected().addListener((o, old, now) -> state());
        model.evidence().addListener((o, old, now) -> facts());
        context.selection().addListener((o, old, now) -> facts());
        context.texts().addListener((o, old, now) -> {
            state();
            facts();
        });
        ticker.setCycleCount(Timeline.INDEFINITE);
        ticker.play();
        memory();
        state();
    }

    StatusLine line() {
        return line;
    }

    void dispose() {
        ticker.stop();
    }

    /** Why what was done is not written to the case's file; empty if it is. */
    void setUnkept(String why) {
        unkept = why;
        state();
    }

    private void memory() {
        Runtime runtime = Runtime.getRuntime();
        line.setMemory(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory());
    }

    private void state() {
        Texts texts = context.texts().get();
        List<CaseItem> items = model.items().get();
        for (CaseItem item : items) {
            if (item.state() == CaseItem.State.READING) {
                String words = item.progress().total() > 0
                        ? texts.get("status.reading.far", item.name(), EvidenceCard.far(item.progress(), texts))
                        : texts.get("status.reading", item.name());
                line.busy(words, item.job()::cancel);
                return;
            }
        }
        if (model.isReading()) {
            line.busy(texts.get("window.waiting"));
            return;
        }
        if (!unkept.isEmpty()) {
            line.warn(texts.get("status.unkept", unkept));
            return;
        }
        if (!items.isEmpty() && items.stream().allMatch(i -> i.evidence() == null)) {
            line.warn(texts.get("status.unread"));
            return;
        }
        boolean losses = items.stream()
                .anyMatch(i -> i.evidence() == null || !i.evidence().passport().complete());
        if (losses) {
            line.warn(texts.get("status.partial"));
        } else {
            line.done(texts.get("status.read"));
        }
    }

    private void facts() {
        Texts texts = context.texts().get();
        EvidenceSet evidence = model.evidence().get();
        List<String> facts = new ArrayList<>();
        TimeRange range = context.selection().get().range();
        TimeRange whole = evidence.timedRecording().map(r -> r.range()).orElse(null);
        if (range != null) {
            facts.add(texts.get("status.range", Quantity.nanos(range.nanos())));
        } else if (whole != null) {
            facts.add(texts.get("status.range", Quantity.nanos(whole.nanos())));
        }
        evidence.timedRecording().ifPresent(recording -> {
            Clock clock = Clock.of(recording);
            if (!clock.dated()) {
                return;
            }
            facts.add(texts.get(clock.known() ? "ribbon.zone" : "ribbon.zone.unknown", clock.zone()));
        });
        evidence.heap().ifPresent(heap -> {
            HeapLayout layout = heap.layout();
            facts.add(texts.get("status.layout", layout.referenceBytes(), layout.headerBytes(), layout.alignment()));
        });
        line.setFacts(facts);
    }
}
