package dev.auger.analysis.gc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.model.fixtures.MadeGcLog;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.gc.GcEvent.Kind;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class GcSeriesTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final long MIB = 1 << 20;

    /** 100 young collections, one a second, of 1 to 100 ms; each finds 50 MiB and leaves ten, plus {@code leak} MiB each. */
    private static MadeGcLog young(double leak) {
        MadeGcLog log = new MadeGcLog("G1", false, 0, 100 * SECOND);
        for (int i = 1; i <= 100; i++) {
            long after = (long) ((10 + leak * i) * MIB);
            log.add(Kind.YOUNG, "Pause Young", "G1 Evacuation Pause", (i - 1) * SECOND, i * MILLI, 50 * MIB, after);
        }
        return log;
    }

    @Test
    void quantilesAreOfTheNearestRank() {
        PauseFigures pauses = GcSeries.of(young(0)).totals().pauses();
        assertThat(pauses)
                .isEqualTo(new PauseFigures(100, 5050 * MILLI, 50 * MILLI, 90 * MILLI, 99 * MILLI, 100 * MILLI));
    }

    @Test
    void sharesAndRatesAreOfTheWholeTime() {
        GcTotals totals = GcSeries.of(young(0)).totals();
        assertThat(totals.pauseShare()).isCloseTo(0.0505, within(1e-9));
        assertThat(totals.throughput()).isCloseTo(0.9495, within(1e-9));
        assertThat(totals.allocatedBytes()).isEqualTo(99 * 40 * MIB);
        assertThat(totals.freedBytes()).isEqualTo(100 * 40 * MIB);
        assertThat(totals.allocationRate()).isCloseTo(99 * 40 * MIB / 100.0, within(1e-6));
        assertThat(totals.collections()).isEqualTo(100);
    }

    @Test
    void aPauseWithinAnotherIsListedAndNotAdded() {
        GcEvent outer = new GcEvent(1, 0, 7, Kind.YOUNG, "Pause Young", "", 90, 30, 100, false);
        GcEvent inner = new GcEvent(2, 1, 6, Kind.FULL, "Pause Full", "", 90, 30, 100, true);
        assertThat(PauseFigures.of(List.of(outer, inner)).sum()).isEqualTo(7);
        assertThat(PauseFigures.of(List.of(outer, inner)).count()).isEqualTo(1);
    }

    @Test
    void aFloorThatRisesSteadilyGrows() {
        LiveFloor floor = GcSeries.of(young(0.1)).liveFloor().orElseThrow();
        assertThat(floor.grows()).isTrue();
        assertThat(floor.basis()).isEqualTo(LiveFloor.Basis.ALL);
        assertThat(floor.bytesPerMinute()).isCloseTo(6 * MIB, within(0.2 * MIB));
        assertThat(floor.points()).hasSize(20);
    }

    @Test
    void aFlatOrARestlessFloorDoesNot() {
        assertThat(GcSeries.of(young(0)).liveFloor().orElseThrow().grows()).isFalse();
        MadeGcLog restless = new MadeGcLog("G1", false, 0, 100 * SECOND);
        for (int i = 0; i < 20; i++) {
            restless.add(
                    Kind.FULL, "Pause Full", "", i * 5 * SECOND, MILLI, 90 * MIB, (i % 2 == 0 ? 10 : 60) * MIB + i);
        }
        assertThat(GcSeries.of(restless).liveFloor().orElseThrow().grows()).isFalse();
    }

    @Test
    void oldCollectionsAloneSayWhatLives() {
        MadeGcLog log = young(0.1);
        for (int i = 0; i < 5; i++) {
            log.add(Kind.FULL, "Pause Full", "System.gc()", i * 20 * SECOND, MILLI, 40 * MIB, 4 * MIB);
        }
        LiveFloor floor = LiveFloor.of(log.events().stream()
                        .sorted(java.util.Comparator.comparingLong(GcEvent::start))
                        .toList())
                .orElseThrow();
        assertThat(floor.basis()).isEqualTo(LiveFloor.Basis.OLD);
        assertThat(floor.lowest()).isEqualTo(4 * MIB);
        assertThat(floor.grows()).isFalse();
    }

    @Test
    void aPartHasItsOwnSums() {
        GcSeries part = GcSeries.of(young(0)).within(new TimeRange(10 * SECOND, 20 * SECOND));
        assertThat(part.events()).hasSize(10);
        assertThat(part.totals().pauses().sum()).isEqualTo((11 + 20) * 5 * MILLI);
        assertThat(part.totals().pauseShare()).isCloseTo(0.0155, within(1e-9));
    }

    @Test
    void partsOfOneRunAreJoinedAndOthersAreNot() {
        GcSeries first = GcSeries.of(
                new MadeGcLog("G1", false, 0, 10 * SECOND).add(Kind.YOUNG, "Pause Young", "", SECOND, MILLI, 2, 1));
        GcSeries second = GcSeries.of(new MadeGcLog("G1", false, 10 * SECOND, 10 * SECOND)
                .add(Kind.YOUNG, "Pause Young", "", SECOND, MILLI, 2, 1));
        GcSeries joined = GcSeries.joined(List.of(second, first)).orElseThrow();
        assertThat(joined.range().nanos()).isEqualTo(20 * SECOND);
        assertThat(joined.events()).extracting(GcEvent::start).containsExactly(SECOND, 11 * SECOND);
        assertThat(GcSeries.joined(List.of(first, first))).isEmpty();
    }

    @Test
    void groupsAreByKindAndCauseLongestFirst() {
        MadeGcLog log = young(0).add(Kind.FULL, "Pause Full", "System.gc()", 50 * SECOND, 9 * SECOND, 2, 1);
        assertThat(GcSeries.of(log).groups())
                .extracting(PauseGroup::cause)
                .containsExactly("System.gc()", "G1 Evacuation Pause");
    }

    @Test
    void aRecordingIsTheSameSeries() {
        MadeRecording recording = new MadeRecording();
        recording.add(new GcPause(1, SECOND, 5 * MILLI, "G1New", "G1 Evacuation Pause"));
        recording.add(new GcPause(2, 2 * SECOND, 2 * MILLI, "G1Old", ""));
        recording.add(new GcPause(2, 3 * SECOND, MILLI, "G1Old", ""));
        recording.add(new HeapUse(1, SECOND, false, 50 * MIB, 64 * MIB));
        recording.add(new HeapUse(1, SECOND + 5 * MILLI, true, 10 * MIB, 64 * MIB));
        GcSeries series = GcSeries.of(recording);
        assertThat(series.collector()).isEqualTo("G1");
        assertThat(series.events())
                .containsExactly(
                        new GcEvent(
                                1,
                                SECOND,
                                5 * MILLI,
                                Kind.YOUNG,
                                "G1New",
                                "G1 Evacuation Pause",
                                50 * MIB,
                                10 * MIB,
                                64 * MIB,
                                false),
                        new GcEvent(2, 2 * SECOND, 2 * MILLI, Kind.PAUSE, "G1Old", "", -1, -1, -1, false),
                        new GcEvent(2, 3 * SECOND, MILLI, Kind.PAUSE, "G1Old", "", -1, -1, -1, false));
        assertThat(series.totals().collections()).isEqualTo(1);
    }
}
