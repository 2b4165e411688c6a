package dev.auger.analysis.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static Finding finding(String pattern, Finding.Level level, double confidence, int line) {
        CodePoint point = new CodePoint("a.Tour", "merge", null, line);
        Hop code = new Hop(
                Layer.CODE,
                point.label(),
                null,
                Grade.EXACT,
                Phrase.of("why"),
                List.of(new EvidenceLink(pattern + ".jfr", "x", Phrase.of("t"))),
                List.of());
        return new Finding(
                pattern,
                Phrase.of(pattern),
                Phrase.of("d"),
                level,
                confidence,
                0.5,
                point,
                new Trail(List.of(code), Selection.NONE),
                List.of(),
                Phrase.of("r"));
    }

    @Test
    void theMostTellingStaysAndTheOthersAreItsEvidence() {
        List<Finding> merged = Merging.of(List.of(
                finding("allocation-pressure", Finding.Level.STRONG, 0.9, 7),
                finding("regex-compile", Finding.Level.STRONG, 0.7, 7)));
        assertThat(merged).hasSize(1);
        Finding one = merged.getFirst();
        assertThat(one.pattern()).isEqualTo("regex-compile");
        assertThat(one.confidence()).isGreaterThan(0.7).isLessThan(0.97);
        assertThat(one.trail().hops().getFirst().evidence())
                .extracting(EvidenceLink::ref)
                .containsExactly("x", "allocation-pressure");
    }

    @Test
    void aProofStaysWhatItIs() {
        Finding one = Merging.of(List.of(
                        finding("lock-contention", Finding.Level.STRONG, 0.9, 7),
                        finding("deadlock", Finding.Level.PROOF, 0.99, 7)))
                .getFirst();
        assertThat(one.pattern()).isEqualTo("deadlock");
        assertThat(one.confidence()).isEqualTo(0.99);
    }

    @Test
    void aHintMakesNothingMoreCertain() {
        Finding one = Merging.of(List.of(
                        finding("hot-line", Finding.Level.HINT, 0.4, 7),
                        finding("list-search", Finding.Level.STRONG, 0.8, 7)))
                .getFirst();
        assertThat(one.confidence()).isEqualTo(0.8);
    }

    @Test
    void otherLinesAreOtherFindings() {
        assertThat(Merging.of(List.of(
                        finding("hot-line", Finding.Level.STRONG, 0.8, 7),
                        finding("hot-line", Finding.Level.STRONG, 0.8, 9))))
                .hasSize(2);
    }
}
