package dev.auger.analysis.trail.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.trail.Finding;
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
        allocated(0, 10_000, 12_500);
        assertThat(level(Leaking.heap(500))).isEqualTo(Finding.Level.STRONG);
    }

    @Test
    void whatWasMadeInAShortWhileDoesNotGrow() {
        allocated(0, 5_000, 25_000);
        assertThat(level(Leaking.heap(500))).isEqualTo(Finding.Level.HINT);
    }

    @Test
    void muchMoreWasMadeThanIsThere() {
        allocated(0, 10_000, 50_000);
        assertThat(level(Leaking.heap(500))).isEqualTo(Finding.Level.HINT);
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
            recording.add(new HeapUse(i, recording.time(i * 800L), true, i % 4 == 0 ? most << 20 : 10 << 20, 100 << 20));
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
        heap.classObject("a.Cache").field("entries", heap.object("java.util.ArrayList").field("elementData", table));
        return heap;
    }
}
