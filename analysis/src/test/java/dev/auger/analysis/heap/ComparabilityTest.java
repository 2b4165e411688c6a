package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.compare.Comparability;
import dev.auger.analysis.heap.compare.Comparability.Remark;
import dev.auger.analysis.heap.compare.HeapTrend;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparabilityTest {

    private static final Job JOB = Job.quiet();

    private static HeapAnalysis heap(@Nullable Moment at, ProcessIdentity process, int orders, String... types) {
        MadeHeap heap = new MadeHeap()
                .passport(MadePassport.of(EvidenceKind.HPROF, "a.hprof")
                        .process(process)
                        .span(at, at));
        for (String type : types) {
            for (int i = 0; i < orders; i++) {
                heap.object(type).size(100).root(GcRoot.Kind.JNI_GLOBAL);
            }
        }
        return HeapAnalysis.of(heap, JOB);
    }

    private static final ProcessIdentity NONE = ProcessIdentity.UNKNOWN;

    @Test
    void dumpsOfOneProgramInOrderAreComparable() {
        Comparability found = Comparability.of(
                heap(Moment.utc(1_000_000_000L), NONE, 1, "app.A", "app.B"),
                heap(Moment.utc(61_000_000_000L), NONE, 1, "app.A", "app.B", "app.C"));
        assertThat(found.remarks()).containsExactly(Remark.PROCESS_ASSUMED, Remark.IN_ORDER);
        assertThat(found.isGood()).isTrue();
        assertThat(found.sharedClasses()).isEqualTo(1);
        assertThat(found.nanos()).isEqualTo(60_000_000_000L);
    }

    @Test
    void whatSpeaksAgainstIsSaid() {
        Comparability found = Comparability.of(
                heap(Moment.utc(61_000_000_000L), NONE, 1, "app.A", "app.B", "java.util.HashMap"),
                heap(Moment.utc(1_000_000_000L), NONE, 1, "other.X", "other.Y", "java.util.HashMap"));
        assertThat(found.remarks()).containsExactly(Remark.FEW_CLASSES, Remark.REVERSED);
        assertThat(found.isGood()).isFalse();
        Comparability other = Comparability.of(
                heap(null, new ProcessIdentity("host", 1, null), 1, "app.A"),
                heap(null, new ProcessIdentity("host", 2, null), 1, "app.A"));
        assertThat(other.remarks()).containsExactly(Remark.OTHER_PROCESS, Remark.NO_TIME);
    }

    @Test
    void aTrendHasAColumnForEachDumpAndSaysWhatRises() {
        HeapTrend trend = HeapTrend.of(
                List.of(
                        heap(null, NONE, 1, "app.A", "app.Gone"),
                        heap(null, NONE, 2, "app.A"),
                        heap(null, NONE, 2, "app.A")),
                JOB);
        HeapTrend.Row rising = trend.classes().getFirst();
        assertThat(rising.className()).isEqualTo("app.A");
        assertThat(rising.counts()).extracting(c -> c.instances()).containsExactly(1L, 2L, 2L);
        assertThat(rising.rises()).isTrue();
        assertThat(rising.shallowGrowth()).isEqualTo(100);
        HeapTrend.Row gone = trend.classes().stream()
                .filter(r -> r.className().equals("app.Gone"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.rises()).isFalse();
        assertThat(gone.shallowGrowth()).isEqualTo(-100);
    }
}
