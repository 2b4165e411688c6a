package dev.auger.model.trail;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hop of a trail.
 *
 * @param value what was chosen on this layer, as shown on the strip ({@code pricing-worker (8 threads)})
 * @param share how much of the whole it is, or null where a share makes no sense
 * @param grade how it is known
 * @param reason why it was chosen, as a resource key with arguments
 * @param evidence what it was read from
 * @param counterEvidence what speaks against it
 */
public record Hop(
        Layer layer,
        String value,
        @Nullable Share share,
        Grade grade,
        Phrase reason,
        List<EvidenceLink> evidence,
        List<Phrase> counterEvidence) {

    public Hop {
        evidence = List.copyOf(evidence);
        counterEvidence = List.copyOf(counterEvidence);
    }
}
