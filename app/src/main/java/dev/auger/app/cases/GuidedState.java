package dev.auger.app.cases;

import java.util.List;
import java.util.Map;

/**
 * How far a guided investigation has come: what a case file keeps of it, and what leaving and returning restores. Only words and
 * keys, so that it outlives the evidence it speaks about.
 *
 * @param symptom id of the symptom chosen, or empty
 * @param page id of the page shown: {@code symptom}, {@code evidence}, {@code findings}, a layer's id, {@code conclusion} or
 *     {@code report}; empty before it was begun
 * @param finding key of the finding followed ({@link dev.auger.model.trail.Finding#key()}), or empty
 * @param chosen value of the candidate chosen, by id of the layer; a layer that is absent goes by the best candidate
 * @param done ids of the checklist's items ticked off
 */
public record GuidedState(String symptom, String page, String finding, Map<String, String> chosen, List<String> done) {

    /** Not begun. */
    public static final GuidedState NONE = new GuidedState("", "", "", Map.of(), List.of());

    public GuidedState {
        chosen = Map.copyOf(chosen);
        done = List.copyOf(done);
    }
}
