package dev.auger.analysis.trail.nativememory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeEventTable;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.heap.BasicType;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NativeMemoryRuleTest {

    private static final String MAKE =
            "a.Main.main:1;a.Uploads.begin:18;java.nio.ByteBuffer.allocateDirect:5;java.nio.DirectByteBuffer.<init>:3";

    private final MadeRecording recording = new MadeRecording().lasting(0, 10_000);
    private final MadeEventLog log = new MadeEventLog(recording);

    @Test
    void buffersThatBecomeMoreEndAtTheLineThatMakesThem() {
        count(10, 60, 110);
        recording.sample(SampleKind.CPUTIME, 8_000, "main", MAKE, 1, "");
        recording.sample(SampleKind.CPUTIME, 3_000, "main", MAKE, 1, "");
        Finding finding = only(buffers(100));
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.confidence()).isGreaterThan(0.75);
        assertThat(finding.culprit().label()).isEqualTo("Uploads.java:18");
        assertThat(finding.detail().key()).isEqualTo("trail.native.detail.counted");
        assertThat(finding.trail().hop(Layer.OBJECT).orElseThrow().value()).isEqualTo("Uploads.parts \u00d7100");
    }

    @Test
    void aPoolOfBuffersIsAHint() {
        count(120, 120, 120);
        recording.sample(SampleKind.CPUTIME, 8_000, "main", MAKE, 1, "");
        Finding finding = only(buffers(100));
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.confidence()).isLessThanOrEqualTo(0.45);
        assertThat(finding.counterEvidence()).extracting(Phrase::key).containsExactly("trail.native.against.steady");
    }

    @Test
    void ofBuffersThatAreMadeAndLetGoAFewThatAreHeldAreAHint() {
        count(26, 120, 180);
        recording.sample(SampleKind.CPUTIME, 8_000, "main", MAKE, 1, "");
        Finding finding = only(buffers(100));
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.counterEvidence()).extracting(Phrase::key).containsExactly("trail.native.against.passing");
    }

    @Test
    void loadersBecomeMoreThoughTheirClassesAreFewOfAll() {
        MadeEventTable table = log.table("jdk.ClassLoadingStatistics")
                .field("startTime", Content.INSTANT)
                .field("loadedClassCount", Content.COUNT)
                .field("unloadedClassCount", Content.COUNT);
        for (int i = 0; i < 10; i++) {
            table.row(i * 1_000, 1_700 + i * 8, 0);
        }
        assertThat(only(loaders(80)).level()).isEqualTo(Finding.Level.STRONG);
    }

    private static MadeHeap loaders(int count) {
        MadeHeap heap = new MadeHeap();
        heap.type("a.Loader", "java.lang.ClassLoader");
        MadeObject list = heap.object("java.lang.Object[]");
        for (int i = 0; i < count; i++) {
            list.element(heap.object("a.Loader"));
        }
        heap.classObject("a.Plugins")
                .field("all", heap.object("java.util.ArrayList").field("elementData", list));
        return heap;
    }

    @Test
    void slicesOfABufferHoldNothing() {
        MadeHeap heap = new MadeHeap();
        MadeObject list = heap.object("java.lang.Object[]");
        for (int i = 0; i < 100; i++) {
            list.element(heap.object("java.nio.DirectByteBuffer").field("cleaner", null));
        }
        heap.classObject("a.Uploads").field("parts", list);
        assertThat(find(heap)).isEmpty();
    }

    @Test
    void compressorsThatWereEndedHoldNothing() {
        assertThat(find(compressors(80, 0))).isEmpty();
        Finding finding = only(compressors(80, 0x7f00_0000));
        assertThat(finding.title().key()).isEqualTo("trail.native.compressor.title");
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
    }

    @Test
    void anAllocationBesideOneStandsInForTheLineThatWasNotSampled() {
        recording.sample(SampleKind.CPUTIME, 9_000, "main", "a.Main.main:1;a.Session.open:7;a.Util.fill:2", 1, "");
        recording.alloc(7_000, "main", "a.Main.main:1;a.Session.open:8", 100, "a.Session");
        Finding finding = only(compressors(80, 0x7f00_0000));
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.confidence()).isLessThan(0.7);
        assertThat(finding.culprit().label()).isEqualTo("Session.java:8");
        assertThat(finding.counterEvidence()).extracting(Phrase::key).containsExactly("trail.native.against.notmaker");
    }

    @Test
    void aMethodThatClosesWhatItMakesIsNotTheOne() {
        String closer = "a.Main.main:1;a.Session.packOnce:40;java.util.zip.Deflater.";
        for (int at = 0; at < 10; at++) {
            recording.sample(SampleKind.CPUTIME, at * 1_000L, "main", closer + "<init>:1", 1, "");
        }
        recording.sample(SampleKind.CPUTIME, 9_000, "main", closer + "end:1", 1, "");
        String keeper = "a.Main.main:1;a.Session.open:7;java.util.zip.Deflater.<init>:1";
        recording.sample(SampleKind.CPUTIME, 8_000, "main", keeper, 1, "");
        assertThat(only(compressors(80, 0x7f00_0000)).culprit().label()).isEqualTo("Session.java:7");
    }

    private void count(long... buffers) {
        MadeEventTable table = log.table("jdk.DirectBufferStatistics")
                .field("startTime", Content.INSTANT)
                .field("count", Content.COUNT);
        for (int i = 0; i < buffers.length; i++) {
            table.row(i * 4_000, buffers[i]);
        }
    }

    private static MadeHeap buffers(int count) {
        MadeHeap heap = new MadeHeap();
        MadeObject list = heap.object("java.lang.Object[]");
        MadeObject cleaner = heap.object("jdk.internal.ref.Cleaner");
        for (int i = 0; i < count; i++) {
            list.element(heap.object("java.nio.DirectByteBuffer")
                    .number("capacity", BasicType.INT, 48_000)
                    .field("cleaner", cleaner));
        }
        heap.classObject("a.Uploads")
                .field("parts", heap.object("java.util.ArrayList").field("elementData", list));
        return heap;
    }

    private static MadeHeap compressors(int count, long address) {
        MadeHeap heap = new MadeHeap();
        MadeObject list = heap.object("java.lang.Object[]");
        for (int i = 0; i < count; i++) {
            MadeObject stream =
                    heap.object("java.util.zip.Deflater$DeflaterZStreamRef").number("address", BasicType.LONG, address);
            list.element(heap.object("a.Session")
                    .field("deflater", heap.object("java.util.zip.Deflater").field("zsRef", stream)));
        }
        heap.classObject("a.Recent").field("sessions", list);
        return heap;
    }

    private Optional<Finding> find(MadeHeap heap) {
        EvidenceSet evidence = EvidenceSet.of(List.of(recording.log(log), heap));
        return Investigator.run(new Investigation(evidence, false, OwnCode.byDefault(), Job.quiet()))
                .findings()
                .stream()
                .filter(f -> f.pattern().equals("native-memory"))
                .findFirst();
    }

    private Finding only(MadeHeap heap) {
        return find(heap).orElseThrow();
    }
}
