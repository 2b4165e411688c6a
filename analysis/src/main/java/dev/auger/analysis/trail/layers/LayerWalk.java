package dev.auger.analysis.trail.layers;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.SelectionHops;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.job.Job;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The five layers in order, each with its candidates given what was chosen before. As long as every choice is the finding's own hop,
 * the finding's next hop comes first; from the first other choice on, the evidence alone decides. A layer that the finding does not
 * need is left out unless something is chosen on it.
 */
public final class LayerWalk {

    /** Candidates a layer offers: one a digit key. */
    public static final int MOST = 9;

    private final LayerQuestion question;
    private final OwnFrames own;
    private final Job job;
    private final @Nullable Sightings base;
    private final @Nullable Sightings allocations;
    private final Map<Layer, LayerChoice> choices = new EnumMap<>(Layer.class);
    private Selection selection = Selection.NONE;
    private boolean onTrail;
    private boolean bytes;
    private @Nullable String holder;

    private LayerWalk(LayerQuestion question, Job job) {
        this.question = question;
        this.own = new OwnFrames(question.ownCode());
        this.job = job;
        this.onTrail = question.finding() != null;
        Sources sources = new Sources(question, own);
        this.base = sources.base();
        this.allocations = base != null && base.allocates() ? base : sources.allocations();
    }

    public static LayerWalk of(LayerQuestion question, Job job) {
        LayerWalk walk = new LayerWalk(question, job);
        for (Layer layer : Layer.values()) {
            walk.choices.put(layer, walk.choose(layer));
        }
        return walk;
    }

    public LayerChoice at(Layer layer) {
        LayerChoice choice = choices.get(layer);
        if (choice == null) {
            throw new IllegalStateException(layer.name());
        }
        return choice;
    }

    /** The chosen hops and the selection that shows them. */
    public Trail trail() {
        List<Hop> hops = choices.values().stream()
                .flatMap(c -> c.chosen().stream())
                .map(Candidate::hop)
                .toList();
        return new Trail(hops, at(Layer.CODE).after());
    }

    /** Whether every choice was the finding's own. */
    public boolean onTrail() {
        return at(Layer.CODE).onTrail();
    }

    private LayerChoice choose(Layer layer) {
        Selection before = selection;
        List<Candidate> candidates = new ArrayList<>();
        Finding finding = question.finding();
        Optional<Hop> hop = onTrail && finding != null ? finding.trail().hop(layer) : Optional.empty();
        if (hop.isPresent() && finding != null) {
            candidates.add(new Candidate(hop.get(), Parts.only(finding.trail().selection(), layer), null, true));
        }
        for (Candidate computed : computed(layer)) {
            if (candidates.size() < MOST && candidates.stream().noneMatch(c -> same(c, computed, layer))) {
                candidates.add(computed);
            }
        }
        byHand(layer, candidates).ifPresent(c -> candidates.add(Math.min(1, candidates.size()), c));
        int index = index(layer, candidates, hop.isPresent());
        boolean leaves = hop.isPresent() ? index > 0 : index >= 0 && layer != Layer.ALLOCATION && layer != Layer.OBJECT;
        onTrail = onTrail && !leaves;
        LayerChoice choice = new LayerChoice(layer, candidates, index, onTrail, before);
        selection = choice.after();
        if (index >= 0 && layer == Layer.ALLOCATION && !candidates.get(index).ofFinding()) {
            bytes = true;
        }
        if (layer == Layer.OBJECT) {
            holder = holder(choice);
        }
        return choice;
    }

    private int index(Layer layer, List<Candidate> candidates, boolean ofFinding) {
        String wanted = question.chosen().get(layer.id());
        if (wanted != null) {
            for (int i = 0; i < candidates.size(); i++) {
                if (candidates.get(i).value().equals(wanted)) {
                    return i;
                }
            }
            if (wanted.isEmpty()) {
                return -1;
            }
        }
        for (int i = 0; wanted == null && Parts.has(question.byHand(), layer) && i < candidates.size(); i++) {
            if (Parts.same(candidates.get(i).part(), question.byHand(), layer)) {
                return i;
            }
        }
        // A finding that needs no such layer does not ask for one.
        boolean needless = onTrail && !ofFinding;
        return candidates.isEmpty() || needless ? -1 : 0;
    }

    private static boolean same(Candidate a, Candidate b, Layer layer) {
        return a.value().equals(b.value()) || Parts.has(a.part(), layer) && Parts.same(a.part(), b.part(), layer);
    }

    /** What the user chose in a view, where no candidate says the same. */
    private Optional<Candidate> byHand(Layer layer, List<Candidate> candidates) {
        if (!Parts.has(question.byHand(), layer)
                || candidates.stream().anyMatch(c -> Parts.same(c.part(), question.byHand(), layer))) {
            return Optional.empty();
        }
        Selection part = Parts.only(question.byHand(), layer);
        return SelectionHops.of(question.evidence(), Parts.with(selection, layer, part), question.analysis(), job)
                .stream()
                .filter(h -> h.layer() == layer)
                .filter(h -> candidates.stream().noneMatch(c -> c.value().equals(h.value())))
                .findFirst()
                .map(h -> new Candidate(h, part, null, false));
    }

    private List<Candidate> computed(Layer layer) {
        return switch (layer) {
            case THREAD -> base == null ? List.of() : on(base, false).threads();
            case STACK -> base == null ? List.of() : on(base, false).calls();
            case ALLOCATION ->
                allocations == null ? List.of() : on(allocations, false).allocations();
            case OBJECT -> objects();
            case CODE -> lines();
        };
    }

    private StackCandidates on(Sightings sightings, boolean allocation) {
        return new StackCandidates(sightings, own, Narrowing.of(sightings, own, selection, allocation), MOST + 1, job);
    }

    private List<Candidate> objects() {
        Sightings seen = base;
        HeapAnalysis analysis = question.analysis();
        Optional<HeapSnapshot> heap = question.evidence().heap();
        List<Candidate> found = new ArrayList<>();
        if (seen != null && !seen.allocates()) {
            found.addAll(on(seen, false).locks());
        }
        if (heap.isPresent() && analysis != null) {
            found.addAll(ObjectCandidates.accumulations(
                    heap.get(), analysis, question.accumulations(), selection.allocation() != null, MOST));
        } else {
            found.addAll(ObjectCandidates.histogram(question.evidence(), MOST));
        }
        return found;
    }

    /** The class that holds the accumulation the user chose; null where nothing of the kind was chosen. */
    private @Nullable String holder(LayerChoice choice) {
        String said = question.chosen().get(Layer.OBJECT.id());
        return choice.chosen()
                .filter(c -> !c.ofFinding() && (c.value().equals(said) || Parts.has(question.byHand(), Layer.OBJECT)))
                .flatMap(c -> question.accumulations().stream()
                        .filter(a -> a.label().equals(c.value()))
                        .map(Accumulation::holderClass)
                        .findFirst())
                .orElse(null);
    }

    private List<Candidate> lines() {
        Sightings seen = bytes && allocations != null ? allocations : base;
        if (seen == null) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        Finding finding = question.finding();
        CodePoint culprit = finding == null ? null : finding.culprit();
        if (holder != null) {
            // The holder's lines may be reached by other threads than those chosen.
            found.addAll(new StackCandidates(seen, own, new Narrowing(seen, own), MOST, job).lines(holder));
        }
        if (onTrail && culprit != null) {
            found.addAll(on(seen, true).lines(culprit.className()));
        }
        found.addAll(on(seen, !onTrail).lines(null));
        return found;
    }
}
