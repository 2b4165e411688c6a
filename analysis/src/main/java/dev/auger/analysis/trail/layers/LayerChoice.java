package dev.auger.analysis.trail.layers;

import dev.auger.model.Layer;
import dev.auger.model.trail.Selection;
import java.util.List;
import java.util.Optional;

/**
 * What may be chosen on one layer, and what is.
 *
 * @param candidates best first; empty where no evidence speaks about the layer
 * @param index the chosen one, or -1 for none
 * @param onTrail whether the choice, or leaving the layer out, still follows the finding
 * @param before what was chosen on the layers before
 */
public record LayerChoice(Layer layer, List<Candidate> candidates, int index, boolean onTrail, Selection before) {

    public LayerChoice {
        candidates = List.copyOf(candidates);
    }

    /** The chosen candidate. */
    public Optional<Candidate> chosen() {
        return index < 0 ? Optional.empty() : Optional.of(candidates.get(index));
    }

    /** The selection of this layer and all before. */
    public Selection after() {
        return chosen().map(c -> Parts.with(before, layer, c.part())).orElse(Parts.with(before, layer, Selection.NONE));
    }
}
