package dev.auger.analysis.trail.layers;

import static dev.auger.model.fixtures.MadeDump.dump;
import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.Symptom;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Selection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayerWalkTest {

    private static final long MIB = 1L << 20;

    /** Three workers allocate quotes at line 10, the importer rows at line 7, and nobody else does much. */
    private static MadeRecording recording() {
        MadeRecording recording = new MadeRecording().lasting(0, 1_000);
        for (int i = 0; i < 60; i++) {
            recording.alloc(
                    i,
                    "worker-" + i % 3,
                    "java.lang.Thread.run;shop.Service.quote:5;shop.Quote.price:10",
                    2 * MIB,
                    "double[]");
        }
        for (int i = 0; i < 20; i++) {
            recording.alloc(i, "importer", "shop.Importer.run:3;shop.Rows.read:7", 2 * MIB, "shop.Row");
        }
        for (int i = 0; i < 4; i++) {
            recording.alloc(i, "importer", "shop.Importer.run:3;shop.Rows.close:9", MIB, "byte[]");
        }
        return recording;
    }

    private static Finding finding(EvidenceSet evidence) {
        return Investigator.run(new Investigation(evidence, false, OwnCode.byDefault(), Job.quiet()))
                .findings()
                .stream()
                .filter(f -> f.pattern().equals("allocation-pressure"))
                .findFirst()
                .orElseThrow();
    }

    private static LayerWalk walk(
            EvidenceSet evidence,
            @Nullable Finding finding,
            @Nullable Symptom symptom,
            Map<String, String> chosen,
            Selection byHand) {
        return LayerWalk.of(
                new LayerQuestion(evidence, finding, symptom, chosen, byHand, null, List.of(), OwnCode.byDefault()),
                Job.quiet());
    }

    private static List<String> values(LayerWalk walk, Layer layer) {
        return walk.at(layer).candidates().stream().map(Candidate::value).toList();
    }

    @Test
    void theFindingsOwnHopsComeFirstAndTheNextOnesAreMeasured() {
        EvidenceSet evidence = new EvidenceSet(List.of(recording()), List.of(), List.of());
        Finding finding = finding(evidence);
        LayerWalk walk = walk(evidence, finding, Symptom.MEMORY, Map.of(), Selection.NONE);
        assertThat(values(walk, Layer.THREAD)).containsExactly("worker-* \u00d73", "importer");
        assertThat(walk.at(Layer.THREAD).candidates().getFirst().ofFinding()).isTrue();
        Hop second = walk.at(Layer.THREAD).candidates().get(1).hop();
        assertThat(second.share().samples()).isEqualTo(24);
        assertThat(second.share().part()).isEqualTo(44 * MIB);
        assertThat(second.share().whole()).isEqualTo(164 * MIB);
        assertThat(second.grade()).isEqualTo(Grade.STATISTICAL);
        assertThat(walk.onTrail()).isTrue();
        for (Hop hop : finding.trail().hops()) {
            assertThat(Parts.same(walk.trail().selection(), finding.trail().selection(), hop.layer()))
                    .as(hop.layer().id())
                    .isTrue();
        }
        assertThat(walk.at(Layer.OBJECT).chosen()).isEmpty();
    }

    @Test
    void anotherChoiceLeavesTheFindingAndNarrowsWhatFollows() {
        EvidenceSet evidence = new EvidenceSet(List.of(recording()), List.of(), List.of());
        LayerWalk walk =
                walk(evidence, finding(evidence), Symptom.MEMORY, Map.of("thread", "importer"), Selection.NONE);
        assertThat(walk.onTrail()).isFalse();
        assertThat(values(walk, Layer.STACK)).containsExactly("Importer.run");
        assertThat(values(walk, Layer.ALLOCATION)).containsExactly("Row @ Rows.read:7", "byte[] @ Rows.close:9");
        assertThat(values(walk, Layer.CODE)).containsExactly("Rows.java:7");
        assertThat(walk.trail().selection().threadLabel()).isEqualTo("importer");
        LayerWalk other = walk(
                evidence,
                finding(evidence),
                Symptom.MEMORY,
                Map.of("thread", "importer", "allocation", "byte[] @ Rows.close:9"),
                Selection.NONE);
        assertThat(values(other, Layer.CODE)).containsExactly("Rows.java:9");
    }

    @Test
    void aLayerLeftOutNarrowsNothingAndTheFindingIsStillFollowed() {
        EvidenceSet evidence = new EvidenceSet(List.of(recording()), List.of(), List.of());
        LayerWalk walk = walk(evidence, finding(evidence), null, Map.of("thread", ""), Selection.NONE);
        assertThat(walk.at(Layer.THREAD).chosen()).isEmpty();
        assertThat(walk.at(Layer.STACK).before().threads()).isEmpty();
        assertThat(walk.onTrail()).isTrue();
    }

    @Test
    void aChoiceMadeInAViewIsOfferedAndTaken() {
        EvidenceSet evidence = new EvidenceSet(List.of(recording()), List.of(), List.of());
        ThreadRef one = new ThreadRef("worker-1", 2, -1, false, null);
        LayerWalk walk =
                walk(evidence, finding(evidence), null, Map.of(), Selection.NONE.withThreads(List.of(one), "worker-1"));
        assertThat(values(walk, Layer.THREAD)).contains("worker-1");
        assertThat(walk.at(Layer.THREAD).chosen().orElseThrow().value()).isEqualTo("worker-1");
        assertThat(walk.onTrail()).isFalse();
    }

    @Test
    void withoutAFindingTheEvidenceDecides() {
        EvidenceSet evidence = new EvidenceSet(List.of(recording()), List.of(), List.of());
        LayerWalk walk = walk(evidence, null, Symptom.MEMORY, Map.of(), Selection.NONE);
        assertThat(walk.trail().selection().code()).isEqualTo(new CodePoint("shop.Quote", "price", null, 10));
        assertThat(values(walk, Layer.OBJECT)).isEmpty();
    }

    @Test
    void whereSomethingHangsThreadsThatWaitComeFirst() {
        MadeDumps dumps = MadeDumps.file(
                "threads.txt",
                dump(
                        thread("main").id(1).state(ThreadState.RUNNABLE).frames("shop.Main.spin:4"),
                        thread("main-2").id(2).state(ThreadState.RUNNABLE).frames("shop.Main.spin:4"),
                        thread("pool-1")
                                .id(3)
                                .state(ThreadState.BLOCKED)
                                .frames("shop.Store.put:8")
                                .blockedOn("0x1", "shop.Store"),
                        thread("idle").id(4).state(ThreadState.WAITING).frames("java.lang.Object.wait")));
        EvidenceSet evidence = new EvidenceSet(List.of(), List.of(), List.of(dumps));
        LayerWalk hang = walk(evidence, null, Symptom.HANG, Map.of(), Selection.NONE);
        assertThat(values(hang, Layer.THREAD)).containsExactly("pool-1");
        assertThat(values(hang, Layer.OBJECT)).containsExactly("Store");
        assertThat(values(hang, Layer.CODE)).containsExactly("Store.java:8");
        Hop thread = hang.at(Layer.THREAD).candidates().getFirst().hop();
        assertThat(thread.grade()).isEqualTo(Grade.EXACT);
        assertThat(thread.share().whole()).isEqualTo(4);
        LayerWalk any = walk(evidence, null, null, Map.of(), Selection.NONE);
        assertThat(values(any, Layer.THREAD)).containsExactly("main", "main-2", "pool-1");
        assertThat(any.at(Layer.ALLOCATION).candidates()).isEmpty();
    }

    @Test
    void accumulationsOfTheHeapAreOffered() {
        MadeHeap heap = new MadeHeap();
        MadeObject store = heap.object("shop.Store").root(GcRoot.Kind.STICKY_CLASS);
        MadeObject small = heap.object("shop.Config").root(GcRoot.Kind.STICKY_CLASS);
        MadeObject list = heap.object("java.util.ArrayList");
        store.field("entries", list);
        for (int i = 0; i < 100; i++) {
            list.field("e" + i, heap.object("shop.Entry"));
        }
        small.field("one", heap.object("shop.Value"));
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        LayerWalk walk = LayerWalk.of(
                new LayerQuestion(
                        new EvidenceSet(List.of(), List.of(heap), List.of()),
                        null,
                        Symptom.MEMORY,
                        Map.of(),
                        Selection.NONE,
                        analysis,
                        AccumulationPoints.find(heap, analysis, 0.02, Job.quiet()),
                        OwnCode.byDefault()),
                Job.quiet());
        Candidate best = walk.at(Layer.OBJECT).chosen().orElseThrow();
        assertThat(best.value()).isEqualTo("Store.entries");
        assertThat(best.hop().grade()).isEqualTo(Grade.EXACT);
        assertThat(walk.at(Layer.THREAD).candidates()).isEmpty();
    }
}
