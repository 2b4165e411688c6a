package dev.auger.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.cases.GuidedState;
import dev.auger.model.Layer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuideStepsTest {

    private static final GuidedState FAR = new GuidedState(
            "memory", "code", "retention@a", Map.of("thread", "api", "object", "Cache.map"), List.of("again"));

    @Test
    void pagesFollowEachOther() {
        assertThat(GuidePage.SYMPTOM.previous()).isEmpty();
        assertThat(GuidePage.FINDINGS.next()).contains(GuidePage.THREAD);
        assertThat(GuidePage.CODE.next()).contains(GuidePage.CONCLUSION);
        assertThat(GuidePage.REPORT.next()).isEmpty();
        assertThat(GuidePage.of("nonsense")).isEqualTo(GuidePage.SYMPTOM);
        assertThat(GuidePage.REPORT.step()).isEqualTo(GuidePage.STEPS);
    }

    @Test
    void showingAPageForgetsNothing() {
        GuidedState shown = GuideSteps.show(FAR, GuidePage.SYMPTOM);
        assertThat(shown.page()).isEqualTo("symptom");
        assertThat(shown.chosen()).isEqualTo(FAR.chosen());
        assertThat(shown.finding()).isEqualTo(FAR.finding());
    }

    @Test
    void anotherFindingForgetsWhatWasChosenOnItsTrail() {
        assertThat(GuideSteps.finding(FAR, "retention@a")).isEqualTo(FAR);
        GuidedState other = GuideSteps.finding(FAR, "hot-line@b");
        assertThat(other.chosen()).isEmpty();
        assertThat(other.done()).isEmpty();
        assertThat(other.symptom()).isEqualTo("memory");
        assertThat(GuideSteps.symptom(FAR, "cpu").finding()).isEmpty();
    }

    @Test
    void aCandidateForgetsOnlyWhatComesAfterIt() {
        GuidedState chosen = GuideSteps.candidate(FAR, Layer.STACK, "Orders.load");
        assertThat(chosen.chosen()).containsOnly(Map.entry("thread", "api"), Map.entry("stack", "Orders.load"));
    }

    @Test
    void anItemIsTickedAndUnticked() {
        assertThat(GuideSteps.check(FAR, "change").done()).containsExactly("again", "change");
        assertThat(GuideSteps.check(FAR, "again").done()).isEmpty();
    }
}
