package dev.auger.app.shell;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.SelectionHops;
import dev.auger.analysis.trail.layers.Candidate;
import dev.auger.analysis.trail.layers.LayerWalk;
import dev.auger.analysis.trail.layers.Parts;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import dev.auger.views.shell.Core;
import dev.auger.views.shell.CoreActions;
import dev.auger.views.shell.StripModel;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Fills the five strips: from the trail of the finding that was drilled as long as the selection is still its, else from what the
 * user chose, measured on the evidence; where nothing is chosen, the best finding's hop is the candidate.
 */
final class CoreController implements CoreActions {

    /** Steps back that a menu offers. */
    private static final int STEPS = 8;

    private final AppContext context;
    private final CaseModel model;
    private final Core core;
    private @Nullable Trail drilled;
    private @Nullable LayerWalk guide;

    CoreController(AppContext context, CaseModel model) {
        this.context = context;
        this.model = model;
        this.core = new Core(context.texts(), this);
        context.selection().addListener((o, old, now) -> refresh());
        context.layer().addListener((o, old, now) -> {
            mark();
            if (guide != null) {
                refresh();
            }
        });
        context.page().addListener((o, old, now) -> mark());
        context.texts().addListener((o, old, now) -> refresh());
        model.evidence().addListener((o, old, now) -> refresh());
        model.result().addListener((o, old, now) -> refresh());
        mark();
        refresh();
    }

    private void mark() {
        core.setActive(context.page().get() == null ? context.layer().get() : null);
    }

    Core core() {
        return core;
    }

    /** Takes a finding's trail as the selection and shows the layer it speaks about most. */
    void drill(Finding finding) {
        drilled = finding.trail();
        Selection selection =
                finding.trail().selection().withRange(context.selection().get().range());
        Layer layer = finding.trail().hop(Layer.CODE).isPresent()
                ? Layer.CODE
                : context.layer().get();
        context.go(selection, layer);
    }

    /** Shows the hops of a walk wherever the selection is the walk's, and its candidates on the layers that are still open. */
    void follow(LayerWalk walk) {
        drilled = walk.trail();
        guide = walk;
        refresh();
    }

    /** Shows the hops of a trail wherever the selection is the trail's. */
    void follow(Trail trail) {
        drilled = trail;
        refresh();
    }

    /** Lets the findings name the candidates again. */
    void unfollow() {
        guide = null;
        refresh();
    }

    @Override
    public void go(Layer layer) {
        context.open(layer);
    }

    @Override
    public void clear(Layer layer) {
        context.select(without(context.selection().get(), layer));
    }

    @Override
    public void take(Layer layer) {
        LayerWalk walk = guide;
        if (walk != null) {
            walk.at(layer)
                    .chosen()
                    .ifPresent(c -> context.go(with(context.selection().get(), layer, c.part()), layer));
            return;
        }
        candidates().stream().findFirst().ifPresent(finding -> {
            Trail trail = finding.trail();
            drilled = trail;
            context.go(with(context.selection().get(), layer, trail.selection()), layer);
        });
    }

    @Override
    public void redo(Layer layer) {
        refresh();
    }

    /** The strips' menus offer the last few places by what was chosen there. */
    private void showHistory() {
        List<Core.Step> steps = new ArrayList<>();
        List<History.Place> past = context.past();
        for (int i = 0; i < Math.min(STEPS, past.size()); i++) {
            History.Place place = past.get(i);
            String chosen = label(place.selection(), place.layer());
            History.Page page = place.page();
            String layer = context.texts()
                    .get()
                    .get(page == null ? "layer." + place.layer().id() : "page." + page.page());
            int times = i + 1;
            steps.add(new Core.Step(chosen.isEmpty() ? layer : layer + ", " + chosen, () -> {
                for (int n = 0; n < times; n++) {
                    context.back();
                }
            }));
        }
        core.setHistory(steps);
    }

    private List<Finding> candidates() {
        return Candidates.of(
                model.result().get().findings(), context.selection().get());
    }

    private void refresh() {
        EvidenceSet evidence = model.evidence().get();
        Selection selection = context.selection().get();
        Job job = Job.quiet();
        CompletableFuture<HeapAnalysis> analysis = evidence.heap()
                .filter(h -> selection.object() != null)
                .map(context::analysis)
                .orElse(CompletableFuture.completedFuture(null));
        show(List.of());
        context.workers()
                .submit(
                        "core",
                        job,
                        () -> SelectionHops.of(
                                evidence, selection, analysis.isDone() ? analysis.getNow(null) : null, job))
                .whenComplete((hops, failure) -> Platform.runLater(() -> {
                    if (hops != null && selection.equals(context.selection().get())) {
                        show(hops);
                    }
                }));
        if (!analysis.isDone()) {
            analysis.whenComplete((a, failure) -> Platform.runLater(() -> {
                if (a != null && selection.equals(context.selection().get())) {
                    refresh();
                }
            }));
        }
    }

    private void show(List<Hop> measured) {
        Texts texts = context.texts().get();
        List<StripModel> strips = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            strips.add(strip(layer, measured, texts));
        }
        core.setStrips(strips);
        showHistory();
    }

    private StripModel strip(Layer layer, List<Hop> measured, Texts texts) {
        Selection selection = context.selection().get();
        if (isChosen(selection, layer)) {
            Optional<Hop> hop = Optional.ofNullable(drilled)
                    .filter(t -> samePart(t.selection(), selection, layer))
                    .flatMap(t -> t.hop(layer))
                    .or(() -> measured.stream().filter(h -> h.layer() == layer).findFirst());
            if (hop.isPresent()) {
                return StripModel.of(hop.get(), unit(hop.get()), texts);
            }
            return StripModel.chosen(layer, label(selection, layer), "", dev.auger.model.Grade.STATISTICAL, 0);
        }
        EvidenceSet evidence = model.evidence().get();
        boolean answered = evidence.recordings().stream().anyMatch(e -> e.answers(layer))
                || evidence.heaps().stream().anyMatch(e -> e.answers(layer))
                || evidence.threadDumps().stream().anyMatch(e -> e.answers(layer))
                || evidence.histograms().stream().anyMatch(e -> e.answers(layer));
        if (!answered) {
            return StripModel.noEvidence(layer, texts.get("core.needs." + layer.id()), texts);
        }
        LayerWalk walk = guide;
        Candidate next = walk == null || !agrees(selection, walk.at(layer).before(), layer)
                ? null
                : walk.at(layer).chosen().orElse(null);
        if (walk != null && next != null) {
            boolean passed = context.layer().get().ordinal() > layer.ordinal();
            if (passed && !Parts.has(next.part(), layer)) {
                // A hop that no view can be narrowed to is taken all the same.
                return StripModel.of(next.hop(), unit(next.hop()), texts);
            }
            return StripModel.candidate(
                    layer, next.value(), walk.at(layer).candidates().size(), texts);
        }
        List<Finding> candidates = candidates();
        return candidates.stream()
                .findFirst()
                .flatMap(f -> f.trail().hop(layer))
                .map(hop -> StripModel.candidate(layer, hop.value(), candidates.size(), texts))
                .orElse(StripModel.open(layer, texts));
    }

    /** Whether nothing else was chosen on the layers before one. */
    private static boolean agrees(Selection chosen, Selection before, Layer layer) {
        for (Layer each : Layer.values()) {
            if (each.ordinal() < layer.ordinal() && isChosen(chosen, each) && !samePart(chosen, before, each)) {
                return false;
            }
        }
        return true;
    }

    private static String unit(Hop hop) {
        if (hop.layer() == Layer.OBJECT) {
            return hop.reason().key().equals("trail.object.retains") ? "core.unit.retained" : "core.unit.heap";
        }
        String event = hop.evidence().isEmpty() ? "" : hop.evidence().getFirst().ref();
        if (event.contains("Allocation")) {
            return "core.unit.bytes";
        }
        if (event.contains("OldObject")) {
            return "core.unit.oldobjects";
        }
        return event.contains("Monitor") || event.contains("Park") ? "core.unit.time" : "core.unit.samples";
    }

    static boolean isChosen(Selection selection, Layer layer) {
        return switch (layer) {
            case THREAD -> !selection.threads().isEmpty();
            case STACK -> !selection.stack().isEmpty();
            case ALLOCATION -> selection.allocation() != null;
            case OBJECT -> selection.object() != null;
            case CODE -> selection.code() != null;
        };
    }

    private static boolean samePart(Selection a, Selection b, Layer layer) {
        return switch (layer) {
            case THREAD -> a.threads().equals(b.threads());
            case STACK -> a.stack().equals(b.stack());
            case ALLOCATION -> java.util.Objects.equals(a.allocation(), b.allocation());
            case OBJECT -> java.util.Objects.equals(a.object(), b.object());
            case CODE -> java.util.Objects.equals(a.code(), b.code());
        };
    }

    private static Selection without(Selection s, Layer layer) {
        return with(s, layer, Selection.NONE);
    }

    /** The selection with one layer's choice taken from another. */
    private static Selection with(Selection s, Layer layer, Selection from) {
        return switch (layer) {
            case THREAD -> s.withThreads(from.threads(), from.threadLabel());
            case STACK -> s.withStack(from.stack());
            case ALLOCATION -> s.withAllocation(from.allocation());
            case OBJECT -> s.withObject(from.object());
            case CODE -> s.withCode(from.code());
        };
    }

    /** What is chosen on a layer, in a word. */
    static String label(Selection s, Layer layer) {
        Selection.Allocation allocation = s.allocation();
        Selection.HeapObject object = s.object();
        CodePoint code = s.code();
        return switch (layer) {
            case THREAD -> s.threadLabel();
            case STACK -> s.stack().isEmpty() ? "" : s.stack().getLast();
            case ALLOCATION ->
                allocation == null || allocation.className() == null ? "" : Names.simpleClass(allocation.className());
            case OBJECT -> object == null ? "" : Names.simpleClass(object.className());
            case CODE -> code == null ? "" : code.label();
        };
    }
}
