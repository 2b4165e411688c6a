package dev.auger.analysis.trail.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.heap.BasicType;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import org.junit.jupiter.api.Test;

class RetentionRuleTest {

    private final MadeRecording recording = Leaking.recording();

    @Test
    void objectsOfAllAgesBehindOneFieldAreALeakAndTheLineThatAddsIsNamed() {
        Leaking.things(recording, 0, 10_000);
        Leaking.grows(recording);
        Finding finding = Leaking.only(Leaking.heap(500), recording, "retention");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.confidence()).isGreaterThan(0.75);
        assertThat(finding.culprit().label()).isEqualTo("Registry.java:21");
        assertThat(finding.detail().key()).isEqualTo("trail.retention.detail.ages");
        assertThat(finding.trail().hops()).extracting(h -> h.layer()).containsExactly(Layer.values());
        assertThat(finding.trail().hop(Layer.OBJECT).orElseThrow().value()).isEqualTo("Registry.things");
        assertThat(finding.trail().hop(Layer.ALLOCATION).orElseThrow().grade()).isEqualTo(Grade.EXACT);
        assertThat(finding.counterEvidence())
                .extracting(Phrase::key)
                .containsExactly("trail.retention.against.filling");
    }

    @Test
    void aFewKilobytesAreNoLeakYet() {
        MadeRecording recording = Leaking.recording();
        Leaking.things(recording, 0, 10_000);
        assertThat(Leaking.only(Leaking.heap(100), recording, "retention").level())
                .isEqualTo(Finding.Level.HINT);
    }

    @Test
    void whatIsLoadedAtTheBeginningIsAHint() {
        Leaking.things(recording, 0, 2_000);
        Finding finding = Leaking.only(Leaking.heap(500), recording, "retention");
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.confidence()).isLessThanOrEqualTo(0.45);
        assertThat(finding.counterEvidence()).extracting(Phrase::key).containsExactly("trail.retention.against.start");
    }

    @Test
    void ofWhichOnlyTheLatestAreLeftIsAHintThoughItIsAddedTo() {
        Leaking.things(recording, 7_000, 10_000);
        Leaking.grows(recording);
        Finding finding = Leaking.only(Leaking.heap(500), recording, "retention");
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.counterEvidence()).extracting(Phrase::key).containsExactly("trail.retention.against.recent");
    }

    @Test
    void withoutAnythingThatTellsGrowthItIsAHint() {
        Finding finding = Leaking.only(Leaking.heap(500), recording, "retention");
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.counterEvidence())
                .extracting(Phrase::key)
                .containsExactly("trail.retention.against.onedump");
    }

    @Test
    void aRecorderThatIsFullKeepsTheFirstObjectsOnly() {
        for (int i = 0; i < 9; i++) {
            Leaking.things(recording, 0, 3_000);
            Leaking.things(recording, 0, 3_000);
            recording.add(new HeapUse(i, recording.time(i * 1_000L), true, (i + 1L) << 20, 0));
        }
        assertThat(Leaking.only(Leaking.heap(500), recording, "retention").level())
                .isEqualTo(Finding.Level.HINT);
        // Nothing was allocated there later: it is not what makes the heap rise. Now it is.
        Leaking.grows(recording);
        assertThat(Leaking.only(Leaking.heap(500), recording, "retention").level())
                .isEqualTo(Finding.Level.STRONG);
    }

    @Test
    void partsThatHangOnOneFieldInManyThreadsAreOneHolding() {
        MadeHeap heap = new MadeHeap();
        MadeObject local = heap.object("java.lang.ThreadLocal");
        heap.classObject("a.Context").field("CURRENT", local);
        for (int i = 0; i < 8; i++) {
            MadeObject entry = heap.object("java.lang.ThreadLocal$ThreadLocalMap$Entry")
                    .field("referent", local)
                    .field("value", Leaking.list(heap, 60, "a.Note"));
            heap.thread("pool-1-thread-" + i)
                    .field(
                            "threadLocals",
                            heap.object("java.lang.ThreadLocal$ThreadLocalMap")
                                    .field(
                                            "table",
                                            heap.object("java.lang.ThreadLocal$ThreadLocalMap$Entry[]")
                                                    .element(entry)));
        }
        Finding finding = Leaking.only(heap, recording, "retention");
        assertThat(finding.trail().hop(Layer.OBJECT).orElseThrow().value()).isEqualTo("Context.CURRENT");
        assertThat(finding.trail().hop(Layer.OBJECT).orElseThrow().share().fraction())
                .isGreaterThan(0.9);
    }

    @Test
    void aQueueOfAPoolIsOwnedByTheFieldThatHoldsThePool() {
        Finding finding = Leaking.only(pool(Integer.MAX_VALUE), recording, "retention");
        assertThat(finding.trail().hop(Layer.OBJECT).orElseThrow().value()).isEqualTo("Mailer.workers");
        // Unbounded, and it keeps most of the heap: those who submit are faster.
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.remedy().key()).isEqualTo("trail.retention.remedy.backlog");
        assertThat(finding.confidence()).isLessThan(0.7);
    }

    @Test
    void aBoundedQueueIsAHint() {
        assertThat(Leaking.only(pool(1_000), recording, "retention").level()).isEqualTo(Finding.Level.HINT);
    }

    @Test
    void theLineThatSubmitsIsFoundFromTheHolder() {
        recording.sample(
                SampleKind.CPUTIME,
                8_000,
                "main",
                "a.Mailer.send:33;java.util.concurrent.ThreadPoolExecutor.execute:7;java.util.concurrent.LinkedBlockingQueue.offer:2",
                1,
                "");
        Finding finding = Leaking.only(pool(Integer.MAX_VALUE), recording, "retention");
        assertThat(finding.culprit().label()).isEqualTo("Mailer.java:33");
        assertThat(finding.trail().hop(Layer.CODE).orElseThrow().counterEvidence())
                .extracting(Phrase::key)
                .containsExactly("trail.against.fewputs");
    }

    /** {@code a.Mailer.workers} is a pool; its thread is what the collector finds first, and leads to its queue. */
    private static MadeHeap pool(int capacity) {
        MadeHeap heap = new MadeHeap();
        MadeObject queue = heap.object("java.util.concurrent.LinkedBlockingQueue")
                .number("capacity", BasicType.INT, capacity)
                .field("head", Leaking.list(heap, 300, "a.Mail", 40_000));
        MadeObject pool = heap.object("java.util.concurrent.ThreadPoolExecutor").field("workQueue", queue);
        MadeObject worker =
                heap.object("java.util.concurrent.ThreadPoolExecutor$Worker").field("this$0", pool);
        heap.thread("pool-1-thread-1").field("target", worker);
        MadeObject wrapper = heap.object("java.util.concurrent.Executors$DelegatedExecutorService")
                .field("e", pool);
        MadeObject mailer = heap.object("a.Mailer").field("workers", wrapper);
        heap.classObject("a.Main").field("mailer", mailer);
        return heap;
    }
}
