package dev.auger.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.trail.Share;
import dev.auger.views.support.TestTexts;
import org.junit.jupiter.api.Test;

class StripModelTest {

    private final TestTexts texts = TestTexts.english();

    @Test
    void aSampledShareNamesNOfN() {
        StripModel strip = StripModel.chosen(
                Layer.THREAD, "worker", new Share(462, 1000, 5921, 12816), Grade.STATISTICAL, "core.unit.bytes", texts);

        assertThat(strip.caption()).isEqualTo("46.2 % of bytes, n = 5\u202F921 of 12\u202F816");
        assertThat(strip.shortCaption()).isEqualTo("46.2 % of bytes");
        assertThat(strip.share()).isEqualTo(0.462);
        assertThat(strip.state()).isEqualTo(StripModel.State.CHOSEN);
    }

    @Test
    void anExactShareHasNoN() {
        StripModel strip = StripModel.chosen(
                Layer.OBJECT, "Cache.map", Share.exact(602, 1000), Grade.EXACT, "core.unit.heap", texts);

        assertThat(strip.caption()).isEqualTo("60.2 % of the heap");
    }

    @Test
    void withoutAShareTheBandIsFullAndTheGradeIsExplained() {
        StripModel strip = StripModel.chosen(Layer.CODE, "A.java:1", null, Grade.EXACT, "core.unit.samples", texts);

        assertThat(strip.share()).isEqualTo(1);
        assertThat(strip.caption()).isEqualTo("the data says so");
    }

    @Test
    void staleKeepsTheValueAndDropsTheGrade() {
        StripModel stale =
                StripModel.chosen(Layer.CODE, "A.java:1", "c", Grade.EXACT, 1).stale(texts);

        assertThat(stale.value()).isEqualTo("A.java:1");
        assertThat(stale.state()).isEqualTo(StripModel.State.STALE);
        assertThat(stale.grade()).isNull();
        assertThat(stale.share()).isZero();
    }

    @Test
    void openAsksItsQuestionInTheLanguage() {
        assertThat(StripModel.open(Layer.THREAD, texts).value()).isEqualTo("which threads?");
        assertThat(StripModel.open(Layer.THREAD, TestTexts.chinese()).value()).isEqualTo("哪些线程？");
    }

    @Test
    void aCandidateIsMarkedAsOne() {
        StripModel strip = StripModel.candidate(Layer.STACK, "QuoteService.quote", 6, texts);

        assertThat(strip.value()).isEqualTo("QuoteService.quote ?");
        assertThat(strip.caption()).contains("best of 6").contains("Ctrl Enter");
        assertThat(StripModel.candidate(Layer.STACK, "a", 1, texts).caption()).startsWith("the one candidate");
    }
}
