package dev.auger.analysis.trail.layers;

import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be chosen on a layer.
 *
 * @param hop what it is, its share, its grade and what speaks against it
 * @param part a selection in which only this layer is chosen
 * @param amount what its share is a share of, in its own unit; null where that is not known
 * @param ofFinding it is the hop of the finding that is followed
 */
public record Candidate(Hop hop, Selection part, @Nullable Quantity amount, boolean ofFinding) {

    /** How it is named; the same whenever the evidence is read again. */
    public String value() {
        return hop.value();
    }
}
