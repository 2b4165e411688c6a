package dev.auger.analysis.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.opinion.ExaminedPart;
import dev.auger.model.opinion.RuleVerdict;
import dev.auger.model.opinion.SecondOpinion;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Finding LOCK = finding("lock-contention", "shop.Stock", "shop.Shop", "sell");
    private static final Finding HOT = finding("hot-line", null, "shop.Price", "of");

    @Test
    void theSameLockIsToldOnce() {
        RuleVerdict blocking = verdict("JavaBlocking", "The most blocking monitor class was 'shop.Stock'.");

        Comparison comparison = Comparison.of(List.of(HOT, LOCK), opinion(blocking));

        assertThat(comparison.agreeing()).containsExactly(List.of(), List.of(blocking));
        assertThat(comparison.others()).isEmpty();
    }

    @Test
    void anotherLockIsAnotherFinding() {
        RuleVerdict blocking = verdict("JavaBlocking", "The most blocking monitor class was 'shop.StockRoom'.");

        assertThat(Comparison.of(List.of(LOCK), opinion(blocking)).others()).containsExactly(blocking);
    }

    @Test
    void anotherCauseIsAnotherFindingWhateverItNames() {
        RuleVerdict exceptions = verdict("Exceptions", "Thrown in shop.Stock");

        assertThat(Comparison.of(List.of(LOCK), opinion(exceptions)).others()).containsExactly(exceptions);
    }

    @Test
    void theHotMethodIsNamedWithItsParameters() {
        RuleVerdict hot = verdict("MethodProfiling", "The most sampled method was double shop.Price.of(int).");

        assertThat(Comparison.of(List.of(LOCK, HOT), opinion(hot)).agreeing().getLast())
                .containsExactly(hot);
    }

    @Test
    void namesAreWholeWords() {
        assertThat(Comparison.names("was 'long[]', most", "long[]")).isTrue();
        assertThat(Comparison.names("was 'long[][]', most", "long[]")).isFalse();
        assertThat(Comparison.names("a.shop.Stock", "shop.Stock")).isFalse();
        assertThat(Comparison.names("shop.Stock.items", "shop.Stock")).isTrue();
        assertThat(Comparison.names("shop.Stock2 shop.Stock", "shop.Stock")).isTrue();
    }

    private static SecondOpinion opinion(RuleVerdict... said) {
        return new SecondOpinion("test", new ExaminedPart(0, 1, 1, 1, null), List.of(said), List.of(), 0);
    }

    private static RuleVerdict verdict(String rule, String summary) {
        return new RuleVerdict(rule, rule, "heap", RuleVerdict.Level.HINT, 30, summary, "", "", List.of());
    }

    private static Finding finding(String pattern, String object, String className, String method) {
        Selection selection =
                object == null ? Selection.NONE : Selection.NONE.withObject(new Selection.HeapObject(object, -1));
        return new Finding(
                pattern,
                Phrase.of("title"),
                Phrase.of("detail"),
                Finding.Level.STRONG,
                0.8,
                0.5,
                new CodePoint(className, method, null, 7),
                new Trail(List.of(), selection),
                List.of(),
                Phrase.of("remedy"));
    }
}
