package dev.auger.analysis.trail.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.HeapUse;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final long MIB = 1L << 20;

    @Test
    void aStraightLineIsFoundExactly() {
        // 10 MiB more every six seconds is 100 MiB a minute.
        Growth growth = Growth.of(heap(10, 20, 30, 40, 50)).orElseThrow();
        assertThat(growth.bytesPerMinute() / MIB).isCloseTo(100, within(1e-6));
        assertThat(growth.r2()).isCloseTo(1, within(1e-9));
        assertThat(growth.firstBytes() / MIB).isCloseTo(10, within(1e-6));
        assertThat(growth.lastBytes() / MIB).isCloseTo(50, within(1e-6));
        assertThat(growth.rises()).isTrue();
    }

    @Test
    void noiseAroundALevelDoesNotRise() {
        assertThat(Growth.of(heap(30, 34, 29, 33, 30, 34, 29)).orElseThrow().rises())
                .isFalse();
        assertThat(Growth.of(heap(50, 40, 30, 20)).orElseThrow().rises()).isFalse();
    }

    @Test
    void aRiseInsideTheToleranceIsNone() {
        assertThat(Growth.of(heap(100, 102, 104, 106)).orElseThrow().rises()).isFalse();
    }

    @Test
    void threePointsSayNothing() {
        assertThat(Growth.of(heap(10, 20, 30))).isEmpty();
    }

    @Test
    void onlyOccupancyAfterCollectionsCounts() {
        MadeRecording recording = heap(10, 20, 30, 40);
        recording.add(new HeapUse(9, 99_000_000_000L, false, 4000 * MIB, 0));
        assertThat(Growth.of(recording).orElseThrow().collections()).isEqualTo(4);
    }

    private static MadeRecording heap(long... mebibytes) {
        MadeRecording recording = new MadeRecording();
        for (int i = 0; i < mebibytes.length; i++) {
            recording.add(new HeapUse(i, i * 6_000_000_000L, true, mebibytes[i] * MIB, 0));
        }
        return recording;
    }
}
