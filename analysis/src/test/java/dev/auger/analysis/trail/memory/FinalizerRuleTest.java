package dev.auger.analysis.trail.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import org.junit.jupiter.api.Test;

class FinalizerRuleTest {

    private static final String FINALIZE =
            "java.lang.ref.Finalizer$FinalizerThread.run:1;java.lang.ref.Finalizer.runFinalizer:2;a.Image.finalize:44;";

    private final MadeRecording recording = Leaking.recording();

    @Test
    void aFinalizerThatSleepsKeepsAllThatWaitForIt() {
        for (int i = 0; i < 40; i++) {
            recording.sample(
                    SampleKind.SLEEP, i * 250L, "Finalizer", FINALIZE + "a.Pool.free:9;java.lang.Thread.sleep", 1, "");
        }
        MadeEventLog log = new MadeEventLog(recording);
        log.table("jdk.FinalizerStatistics")
                .field("finalizableClass", Content.CLASS)
                .field("totalFinalizersRun", Content.COUNT)
                .row("a.Image", 40);
        Finding finding = Leaking.only(heap(300), recording.log(log), "finalizer-backlog");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.confidence()).isGreaterThan(0.75);
        assertThat(finding.culprit().label()).isEqualTo("Image.java:44");
        assertThat(finding.trail().hop(Layer.OBJECT).orElseThrow().value()).isEqualTo("Image \u00d7300");
        assertThat(finding.detail().key()).isEqualTo("trail.finalizer.detail.runs");
    }

    @Test
    void objectsInUseMayHaveFinalizers() {
        Finding finding = Leaking.only(heap(300), recording, "finalizer-backlog");
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.confidence()).isLessThanOrEqualTo(0.45);
    }

    @Test
    void aFewAreNoFinding() {
        assertThat(Leaking.findings(heap(20), recording))
                .noneMatch(f -> f.pattern().equals("finalizer-backlog"));
    }

    private static MadeHeap heap(int waiting) {
        MadeHeap heap = new MadeHeap();
        MadeObject list = heap.object("java.lang.Object[]");
        heap.classObject("java.lang.ref.Finalizer").field("unfinalized", list);
        for (int i = 0; i < waiting; i++) {
            MadeObject image = heap.object("a.Image").size(1_000);
            list.element(heap.object("java.lang.ref.Finalizer").field("referent", image));
        }
        return heap;
    }
}
