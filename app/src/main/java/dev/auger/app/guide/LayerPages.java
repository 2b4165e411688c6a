package dev.auger.app.guide;

import dev.auger.analysis.trail.layers.Candidate;
import dev.auger.analysis.trail.layers.LayerChoice;
import dev.auger.analysis.trail.layers.LayerWalk;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.wizard.LayerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the five pages of the layers say. */
final class LayerPages {

    private final GuideInput in;
    private final Texts texts;
    private final Recipes recipes;

    LayerPages(GuideInput in, Recipes recipes) {
        this.in = in;
        this.texts = in.texts();
        this.recipes = recipes;
    }

    LayerModel page(GuidePage page) {
        Layer layer = page.layer();
        if (layer == null) {
            throw new IllegalArgumentException(page.name());
        }
        String place = texts.get("wizard.layer.place", layer.number(), texts.get("layer." + layer.id()));
        LayerWalk walk = in.walk();
        if (walk == null) {
            return new LayerModel(
                    layer,
                    place,
                    question(layer, Selection.NONE),
                    null,
                    List.of(),
                    "",
                    null,
                    texts.get("wizard.layer.computing"));
        }
        LayerChoice choice = walk.at(layer);
        String question = question(layer, choice.before());
        if (choice.candidates().isEmpty()) {
            return new LayerModel(layer, place, question, null, List.of(), "", missing(layer), "");
        }
        List<LayerModel.Other> others = others(choice);
        String note = others.isEmpty() ? "" : texts.get("wizard.alternatives.note", others.size());
        Candidate chosen = choice.chosen().orElse(null);
        if (chosen == null) {
            boolean byUser = in.state().chosen().containsKey(layer.id());
            String why = byUser ? texts.get("wizard.leftout.user") : texts.get("wizard.leftout." + layer.id());
            return new LayerModel(layer, place, question, null, others, note, null, why);
        }
        return new LayerModel(layer, place, question, card(choice, chosen), others, note, null, "");
    }

    private String question(Layer layer, Selection before) {
        Selection.Allocation allocation = before.allocation();
        return switch (layer) {
            case THREAD -> texts.get("wizard.ask.thread");
            case STACK ->
                before.threadLabel().isEmpty()
                        ? texts.get("wizard.ask.stack")
                        : texts.get("wizard.ask.stack.of", before.threadLabel());
            case ALLOCATION -> texts.get("wizard.ask.allocation");
            case OBJECT ->
                allocation == null || allocation.className() == null
                        ? texts.get("wizard.ask.object")
                        : texts.get("wizard.ask.object.of", Names.simpleClass(allocation.className()));
            case CODE -> texts.get("wizard.ask.code");
        };
    }

    private LayerModel.Card card(LayerChoice choice, Candidate candidate) {
        Hop hop = candidate.hop();
        Share share = hop.share();
        List<LayerModel.Why> why = new ArrayList<>();
        for (int i = 0; i < hop.evidence().size(); i++) {
            EvidenceLink link = hop.evidence().get(i);
            why.add(new LayerModel.Why(hop.grade(), texts.get(link.text()), source(link), i));
        }
        next(choice, candidate).ifPresent(why::add);
        return new LayerModel.Card(
                texts.get(caption(choice, candidate)),
                hop.value(),
                texts.get(hop.reason()),
                share == null ? "" : Numbers.share(share.fraction()),
                share == null ? "" : texts.get(unit(hop)),
                error(share),
                share == null ? Double.NaN : share.fraction(),
                hop.grade(),
                why,
                hop.counterEvidence().stream().map(texts::get).toList());
    }

    private static String caption(LayerChoice choice, Candidate candidate) {
        if (choice.index() == 0) {
            return candidate.ofFinding() ? "wizard.card.finding" : "wizard.card.best";
        }
        return "wizard.card.chosen";
    }

    /** What the best one is better than. */
    private Optional<LayerModel.Why> next(LayerChoice choice, Candidate candidate) {
        Share share = candidate.hop().share();
        if (choice.index() != 0 || choice.candidates().size() < 2 || share == null) {
            return Optional.empty();
        }
        Hop second = choice.candidates().get(1).hop();
        Share other = second.share();
        if (other == null || share.fraction() <= other.fraction()) {
            return Optional.empty();
        }
        return Optional.of(new LayerModel.Why(
                candidate.hop().grade(),
                texts.get("wizard.why.next", second.value(), Numbers.share(other.fraction())),
                "",
                -1));
    }

    private static String source(EvidenceLink link) {
        return link.ref().isEmpty() ? link.file() : link.file() + ", " + link.ref();
    }

    private String error(@Nullable Share share) {
        if (share == null || !share.isSampled()) {
            return "";
        }
        return texts.get(
                "wizard.card.error",
                Numbers.inText(share.samples()),
                Numbers.inText(share.ofSamples()),
                Numbers.shareFigure(share.low()),
                Numbers.share(share.high()));
    }

    private static String unit(Hop hop) {
        if (hop.layer() == Layer.OBJECT
                && hop.evidence().stream().noneMatch(e -> e.ref().startsWith("jdk."))) {
            boolean retained = hop.reason().key().equals("trail.object.retains");
            return retained ? "wizard.unit.retained" : "core.unit.heap";
        }
        String event = hop.evidence().isEmpty() ? "" : hop.evidence().getFirst().ref();
        if (event.isEmpty()) {
            return "wizard.unit.threads";
        }
        if (event.contains("Allocation")) {
            return "core.unit.bytes";
        }
        if (event.contains("OldObject")) {
            return "wizard.unit.oldobjects";
        }
        return event.contains("Monitor") || event.contains("Park") ? "core.unit.time" : "core.unit.samples";
    }

    /** What a hop's share counts, as the end of a key; empty for a share of nothing countable. */
    static Optional<String> counted(Hop hop) {
        if (hop.share() == null) {
            return Optional.empty();
        }
        String unit = unit(hop);
        String last = unit.substring(unit.lastIndexOf('.') + 1);
        String event = hop.evidence().isEmpty() ? "" : hop.evidence().getFirst().ref();
        boolean cpu = event.contains("ExecutionSample") || event.contains("CPUTimeSample");
        return last.equals("samples") && !cpu ? Optional.empty() : Optional.of(last);
    }

    private List<LayerModel.Other> others(LayerChoice choice) {
        List<LayerModel.Other> others = new ArrayList<>();
        for (int i = 0; i < choice.candidates().size(); i++) {
            if (i == choice.index()) {
                continue;
            }
            Candidate candidate = choice.candidates().get(i);
            Share share = candidate.hop().share();
            others.add(new LayerModel.Other(
                    i + 1,
                    candidate.value(),
                    amount(candidate.amount(), share),
                    share == null ? Double.NaN : share.fraction(),
                    share == null ? "" : Numbers.share(share.fraction()),
                    candidate.ofFinding() ? texts.get("wizard.other.finding") : ""));
        }
        return others;
    }

    /** Samples and threads are counted as such; bytes and times have their units. */
    private String amount(@Nullable Quantity amount, @Nullable Share share) {
        if (amount == null) {
            return "";
        }
        boolean counted = amount.unit() == Quantity.Unit.COUNT && share != null;
        return texts.get(counted && share.isSampled() ? "wizard.amount.samples" : "wizard.amount", amount);
    }

    private LayerModel.Missing missing(Layer layer) {
        Need need = switch (layer) {
            case THREAD, STACK -> in.ofGo() ? Need.GOROUTINES : Need.THREADS;
            case ALLOCATION -> in.ofGo() ? Need.GO_HEAP : Need.RECORDING;
            case OBJECT -> in.ofGo() ? Need.GO_HEAP : Need.HEAP;
            case CODE -> in.ofGo() ? Need.GO_CPU : Need.RECORDING;
        };
        RunPlace place = in.ofGo() ? RunPlace.GO : in.place() == RunPlace.GO ? RunPlace.LOCAL : in.place();
        String pid = in.pid().isEmpty() ? "PID" : in.pid();
        return new LayerModel.Missing(
                texts.get("wizard.missing.title"),
                texts.get("wizard.missing." + layer.id()),
                recipes.command(need, in.symptom(), place, pid));
    }
}
