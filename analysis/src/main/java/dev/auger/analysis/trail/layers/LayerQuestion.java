package dev.auger.analysis.trail.layers;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.Symptom;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Selection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a walk through the layers goes by.
 *
 * @param finding whose trail is followed, or null where there is none
 * @param symptom what hurts, or null if nobody knows; decides what is looked at where no finding does
 * @param chosen value of the candidate chosen, by id of the layer; empty for a layer left out, absent for the best
 * @param byHand what was chosen in the views; a choice that is none of the candidates is offered as one
 * @param analysis of the first heap, or null without one
 * @param accumulations of that heap
 */
public record LayerQuestion(
        EvidenceSet evidence,
        @Nullable Finding finding,
        @Nullable Symptom symptom,
        Map<String, String> chosen,
        Selection byHand,
        @Nullable HeapAnalysis analysis,
        List<Accumulation> accumulations,
        OwnCode ownCode) {

    public LayerQuestion {
        chosen = Map.copyOf(chosen);
        accumulations = List.copyOf(accumulations);
    }
}
