package dev.auger.analysis.trail.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.trail.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tells growth where a recorder sampled no old objects and there were few collections. */
class GrowthWithoutAgesTest {

    private final MadeRecording recording = Leaking.recording();

    private Finding.Level level(MadeHeap heap) {
        return Leaking.only(heap, recording, "retention").level();
    }

    private void allocated(int from, int to, long bytes) {
        for (int at = from; at < to; at += 250) {
            recording.alloc(at, "http-1", Leaking.MAKE, bytes, "a.Thing");
        }
    }

    @Test
    void allThatALineMadeIsStillThere() {
        allocated(0, 10_000, 250_000);
        assertThat(level(large())).isEqualTo(Finding.Level.STRONG);
    }

    @Test
    void aLittleMayBeWhatIsLoadedOnce() {
        allocated(0, 10_000, 12_500);
        assertThat(mostKept(Leaking.heap(500))).isFalse();
        recording.alloc(9_900, "http-1", Leaking.MAKE, 9_000_000, "a.Thing");
        assertThat(mostKept(large())).isTrue();
    }

    private boolean mostKept(MadeHeap heap) {
        Investigation in =
                new Investigation(EvidenceSet.of(List.of(recording, heap)), false, OwnCode.byDefault(), Job.quiet());
        return MostKept.is(in, recording, heap, Holding.find(in, heap).getFirst());
    }

    private static MadeHeap large() {
        MadeHeap heap = new MadeHeap();
        heap.classObject("a.Registry").field("things", Leaking.list(heap, 500, "a.Thing", 20_000));
        return heap;
    }

    @Test
    void whatWasMadeInAShortWhileDoesNotGrow() {
        allocated(0, 5_000, 500_000);
        assertThat(level(large())).isEqualTo(Finding.Level.HINT);
    }

    @Test
    void muchMoreWasMadeThanIsThere() {
        allocated(0, 10_000, 1_000_000);
        assertThat(level(large())).isEqualTo(Finding.Level.HINT);
    }

    @Test
    void softReferencesFillAHeapThatDoesNotGrow() {
        collections(95);
        Finding finding = Leaking.only(softly(), recording, "retention");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.title().key()).isEqualTo("trail.retention.title.soft");
    }

    @Test
    void aSoftCacheThatLeavesRoomIsAHint() {
        collections(50);
        assertThat(level(softly())).isEqualTo(Finding.Level.HINT);
    }

    private void collections(long most) {
        for (int i = 0; i < 12; i++) {
            recording.add(
                    new HeapUse(i, recording.time(i * 800L), true, i % 4 == 0 ? most << 20 : 10 << 20, 100 << 20));
        }
    }

    private static MadeHeap softly() {
        MadeHeap heap = new MadeHeap();
        MadeObject table = heap.object("java.lang.Object[]").size(1_000);
        for (int i = 0; i < 200; i++) {
            table.element(heap.object("java.lang.ref.SoftReference")
                    .size(40)
                    .field("kept", heap.object("a.Thing").size(1_000)));
        }
        heap.classObject("a.Cache")
                .field("entries", heap.object("java.util.ArrayList").field("elementData", table));
        return heap;
    }
}
