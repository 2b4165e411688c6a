package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeMetricsTest {

    private static final MadeRecording RECORDING =
            new MadeRecording().cpu(1, "main", "app.Main.main:3").alloc(1, "main", "app.Main.main:4", 100, "byte[]");

    private static Finding finding(Layer layer, String ref) {
        Hop hop = new Hop(
                layer,
                "",
                null,
                Grade.STATISTICAL,
                Phrase.of("x"),
                List.of(new EvidenceLink("a.jfr", ref, Phrase.of("x"))),
                List.of());
        return new Finding(
                "x",
                Phrase.of("x"),
                Phrase.of("x"),
                Finding.Level.STRONG,
                1,
                1,
                null,
                new Trail(List.of(hop), Selection.NONE),
                List.of(),
                Phrase.of("x"));
    }

    private static String event(SampleKind kind) {
        return RECORDING.samples(kind).orElseThrow().event();
    }

    @Test
    void itIsWhatTheFirstFindingWasReadFrom() {
        for (SampleKind kind : List.of(SampleKind.CPU, SampleKind.ALLOC)) {
            assertThat(CodeMetrics.first(List.of(finding(Layer.STACK, event(kind))), Optional.of(RECORDING)))
                    .contains(kind);
        }
    }

    @Test
    void aFindingThatWasReadFromNoSamplesHasNone() {
        Finding heap = finding(Layer.OBJECT, "0x7f00");
        assertThat(CodeMetrics.first(List.of(heap), Optional.of(RECORDING))).isEmpty();
        assertThat(CodeMetrics.first(List.of(heap, finding(Layer.CODE, event(SampleKind.CPU))), Optional.of(RECORDING)))
                .contains(SampleKind.CPU);
        assertThat(CodeMetrics.first(List.of(finding(Layer.CODE, event(SampleKind.CPU))), Optional.empty()))
                .isEmpty();
    }
}
