package dev.auger.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.time.TimeRange;
import org.junit.jupiter.api.Test;

class RibbonSeriesTest {

    private static final long SECOND = 1_000_000_000L;

    private static MadeRecording recording() {
        MadeRecording r = new MadeRecording().lasting(0, 4000).alloc(500, "t", "a.A.m:1", 3000, "byte[]");
        r.add(new HeapUse(2, 3 * SECOND, true, 700, 1000));
        r.add(new HeapUse(1, SECOND, true, 500, 1000));
        r.add(new HeapUse(2, 2 * SECOND, false, 900, 1000));
        r.add(new GcPause(1, SECOND, 5_000_000, "G1New", ""));
        r.add(new GcPause(2, 3 * SECOND, 61_000_000, "G1New", ""));
        return r;
    }

    @Test
    void coresComeFromTheLoadAndProcessors() {
        MadeRecording r = recording();
        r.add(new CpuLoad(SECOND / 2, 0.2, 0.05, 0.9));
        r.add(new CpuLoad(3 * SECOND / 2, 0.5, 0, 0.9));
        RibbonSeries s = RibbonSeries.of(r, 4, Job.quiet());
        assertThat(s.cpuUnit()).isEqualTo(RibbonSeries.CpuUnit.CORES);
        assertThat(s.cpu()).containsExactly(1.0, 2.0, Double.NaN, Double.NaN);
        assertThat(s.figures(null).cpu()).isEqualTo(1.5, within(1e-9));
        assertThat(s.allocation()).containsExactly(3000, 0, 0, 0);
    }

    @Test
    void figuresFollowTheRange() {
        RibbonSeries s = RibbonSeries.of(recording(), 4, Job.quiet());
        assertThat(s.heap()).extracting(HeapUse::usedBytes).containsExactly(500L, 700L);
        RibbonSeries.Figures all = s.figures(null);
        assertThat(all.pauses()).isEqualTo(2);
        assertThat(all.longestPause()).isEqualTo(61_000_000);
        assertThat(all.heapAfterGc()).isEqualTo(700);
        RibbonSeries.Figures part = s.figures(new TimeRange(0, 2 * SECOND));
        assertThat(part.pauses()).isEqualTo(1);
        assertThat(part.heapAfterGc()).isEqualTo(500);
        assertThat(part.allocation()).isEqualTo(1500);
        assertThat(s.figures(new TimeRange(100, 200)).allocation()).isEqualTo(3000);
    }

    @Test
    void samplesStandInWhereNoLoadWasRecorded() {
        MadeRecording r =
                new MadeRecording().lasting(0, 2000).cpu(100, "t", "a.A.m").cpu(200, "t", "a.A.m");
        RibbonSeries s = RibbonSeries.of(r, 2, Job.quiet());
        assertThat(s.cpuUnit()).isEqualTo(RibbonSeries.CpuUnit.SAMPLES);
        assertThat(s.cpu()).containsExactly(2, 0);
        assertThat(s.allocation()).isEmpty();
        assertThat(RibbonSeries.of(new MadeRecording(), 5, Job.quiet()).cpuUnit())
                .isEqualTo(RibbonSeries.CpuUnit.NONE);
    }

    @Test
    void roundBins() {
        assertThat(Bins.round(new TimeRange(0, 560 * SECOND), 100).width()).isEqualTo(10 * SECOND);
        assertThat(Bins.round(new TimeRange(0, SECOND / 10), 100).width()).isEqualTo(1_000_000);
        assertThat(Bins.round(new TimeRange(0, 0), 100).count()).isEqualTo(1);
        assertThat(Bins.round(new TimeRange(0, 100L * 86_400 * SECOND), 100).count())
                .isLessThanOrEqualTo(100);
        assertThat(new Bins(0, 10, 3).of(-5)).isZero();
        assertThat(new Bins(0, 10, 3).of(99)).isEqualTo(2);
    }
}
