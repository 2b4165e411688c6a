package dev.auger.app.guide;

import dev.auger.app.cases.GuidedState;
import dev.auger.model.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each thing the user does makes of the state. A new choice forgets what was chosen because of the old one. */
public final class GuideSteps {

    /** Stands for <em>I do not know</em>. */
    public static final String UNKNOWN = "unknown";

    private GuideSteps() {}

    public static GuidedState show(GuidedState s, GuidePage page) {
        return new GuidedState(s.symptom(), page.id(), s.finding(), s.chosen(), s.done());
    }

    /** Another symptom is another question: nothing chosen since then holds. */
    public static GuidedState symptom(GuidedState s, String id) {
        return id.equals(s.symptom()) ? s : new GuidedState(id, s.page(), "", Map.of(), List.of());
    }

    public static GuidedState finding(GuidedState s, String key) {
        return key.equals(s.finding()) ? s : new GuidedState(s.symptom(), s.page(), key, Map.of(), List.of());
    }

    /** @param value of the candidate; empty to leave the layer out */
    public static GuidedState candidate(GuidedState s, Layer layer, String value) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Layer before : Layer.values()) {
            String kept = s.chosen().get(before.id());
            if (before.ordinal() < layer.ordinal() && kept != null) {
                chosen.put(before.id(), kept);
            }
        }
        chosen.put(layer.id(), value);
        return new GuidedState(s.symptom(), s.page(), s.finding(), chosen, s.done());
    }

    public static GuidedState check(GuidedState s, String id) {
        List<String> done = new ArrayList<>(s.done());
        if (!done.remove(id)) {
            done.add(id);
        }
        return new GuidedState(s.symptom(), s.page(), s.finding(), s.chosen(), done);
    }
}
