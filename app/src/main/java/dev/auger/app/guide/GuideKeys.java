package dev.auger.app.guide;

import dev.auger.analysis.trail.layers.Candidate;
import dev.auger.analysis.trail.layers.LayerWalk;
import dev.auger.app.cases.GuidedState;
import dev.auger.model.Layer;
import dev.auger.model.trail.Finding;
import java.util.List;

/** What digits and arrows choose on the page that is shown: a symptom, a finding, or a candidate. */
public final class GuideKeys {

    private GuideKeys() {}

    /** The state after a digit; the same where the page has nothing of that number. */
    public static GuidedState digit(GuideInput in, int digit) {
        GuidedState state = in.state();
        GuidePage page = in.page();
        Layer layer = page.layer();
        LayerWalk walk = in.walk();
        if (page == GuidePage.SYMPTOM) {
            return digit == 0
                    ? GuideSteps.symptom(state, GuideSteps.UNKNOWN)
                    : digit <= Pages.ORDER.size()
                            ? GuideSteps.symptom(
                                    state, Pages.ORDER.get(digit - 1).id())
                            : state;
        }
        if (page == GuidePage.FINDINGS) {
            List<Finding> findings = in.findings();
            return digit >= 1 && digit <= findings.size()
                    ? GuideSteps.finding(state, findings.get(digit - 1).key())
                    : state;
        }
        if (layer != null && walk != null) {
            List<Candidate> candidates = walk.at(layer).candidates();
            return digit >= 1 && digit <= candidates.size()
                    ? GuideSteps.candidate(
                            state, layer, candidates.get(digit - 1).value())
                    : state;
        }
        return state;
    }

    /** The digit of what stands so many below the choice, never past the ends; 1 where nothing is chosen. */
    public static int beside(GuideInput in, int by) {
        GuidePage page = in.page();
        Layer layer = page.layer();
        LayerWalk walk = in.walk();
        if (page == GuidePage.SYMPTOM) {
            int at = Pages.ORDER.stream()
                    .map(s -> s.id())
                    .toList()
                    .indexOf(in.state().symptom());
            return within(at, by, Pages.ORDER.size());
        }
        if (page == GuidePage.FINDINGS) {
            List<Finding> findings = in.findings();
            return within(in.finding().map(findings::indexOf).orElse(-1), by, findings.size());
        }
        if (layer != null && walk != null) {
            return within(
                    walk.at(layer).index(), by, walk.at(layer).candidates().size());
        }
        return 1;
    }

    private static int within(int index, int by, int size) {
        return index < 0 ? 1 : Math.clamp(index + 1L + by, 1, Math.max(1, size));
    }
}
