package dev.auger.analysis.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreadLanesTest {

    private static final long MILLI = 1_000_000;
    private static final SamplingPeriods TEN = SamplingPeriods.of(Map.of(SampleKind.CPU, 10 * MILLI));

    private final MadeRecording recording = new MadeRecording().lasting(0, 1000);

    private ThreadLanesTest span(SampleKind kind, String thread, long from, long to) {
        recording.sample(kind, from, thread, "a.A.run:1", (to - from) * MILLI, "a.Lock");
        return this;
    }

    private ThreadLanes lanes(SamplingPeriods periods, long from, long to, int bins) {
        return LaneSource.of(recording, periods, Job.quiet())
                .view(new TimeRange(from * MILLI, to * MILLI), bins, Job.quiet());
    }

    /** A letter a bin: R running, N not running, B blocked, W waiting, P parked, S sleeping, I input and output, X pinned, a dot for no data. */
    private static String letters(ThreadLanes lanes, int lane) {
        StringBuilder letters = new StringBuilder();
        for (int bin = 0; bin < lanes.bins().count(); bin++) {
            letters.append(".RNBWPSIX".charAt(lanes.state(lane, bin).ordinal()));
        }
        return letters.toString();
    }

    @Test
    void aBinShowsTheStateThatTookMostOfIt() {
        span(SampleKind.LOCK, "w", 0, 160).span(SampleKind.PARK, "w", 160, 300).span(SampleKind.WAIT, "w", 300, 401);
        span(SampleKind.SLEEP, "x", 900, 1000).span(SampleKind.IO, "x", 0, 100).span(SampleKind.PINNED, "x", 100, 200);
        ThreadLanes lanes = lanes(TEN, 0, 1000, 10);
        assertThat(letters(lanes, 0)).isEqualTo("BBPWW.....");
        assertThat(letters(lanes, 1)).isEqualTo("IX.......S");
        assertThat(ThreadLanes.levelOf(lanes.look(0, 0))).isEqualTo(4);
        assertThat(ThreadLanes.levelOf(lanes.look(0, 1))).as("60 of 100 ms").isEqualTo(3);
        assertThat(ThreadLanes.levelOf(lanes.look(0, 4))).as("1 of 100 ms").isEqualTo(1);
        assertThat(lanes.nanos(0, LaneState.BLOCKED)).isEqualTo(160 * MILLI);
        assertThat(lanes.blocked(0)).isEqualTo(401 * MILLI);
        assertThat(lanes.held(0)).isEqualTo(160 * MILLI);
    }

    @Test
    void samplesFillWhatSpansLeave() {
        span(SampleKind.LOCK, "w", 0, 95);
        for (int t = 5; t < 200; t += 10) {
            recording.cpu(t, "w", "a.A.run:1");
        }
        ThreadLanes lanes = lanes(TEN, 0, 400, 4);
        assertThat(letters(lanes, 0)).isEqualTo("BR..");
        assertThat(lanes.nanos(0, LaneState.RUNNING)).isEqualTo(200 * MILLI);
        assertThat(lanes.samples(0)).isEqualTo(20);
    }

    @Test
    void aSampleStandsForItsPeriodAroundIt() {
        recording.cpu(50, "w", "a.A.run:1");
        assertThat(letters(lanes(SamplingPeriods.of(Map.of(SampleKind.CPU, 20 * MILLI)), 0, 100, 20), 0))
                .isEqualTo("........RRRR........");
        assertThat(letters(lanes(SamplingPeriods.UNKNOWN, 0, 100, 20), 0)).isEqualTo("..........R.........");
    }

    @Test
    void statesOfAWallClockSamplerAreShown() {
        recording
                .sample(SampleKind.WALL, 10, "w", "", 10, "", "STATE_RUNNABLE")
                .sample(SampleKind.WALL, 110, "w", "", 10, "", "STATE_SLEEPING")
                .sample(SampleKind.WALL, 210, "w", "", 10, "", "STATE_PARKED");
        SamplingPeriods periods = SamplingPeriods.of(Map.of(SampleKind.WALL, 10 * MILLI));
        assertThat(letters(lanes(periods, 0, 400, 4), 0)).isEqualTo("RNP.");
    }

    @Test
    void oneSamplerCounts() {
        recording.cpu(10, "w", "").sample(SampleKind.CPUTIME, 20, "w", "", 1, "");
        assertThat(lanes(TEN, 0, 100, 1).samples(0)).isEqualTo(1);
    }

    @Test
    void aPartOfTheTimeCountsOnlyItself() {
        span(SampleKind.PARK, "w", 0, 1000);
        ThreadLanes lanes = lanes(TEN, 400, 600, 7);
        assertThat(lanes.nanos(0, LaneState.PARKED)).isEqualTo(200 * MILLI);
        assertThat(letters(lanes, 0)).isEqualTo("PPPPPPP");
        assertThat(lanes.bins().end()).isGreaterThanOrEqualTo(600 * MILLI);
    }

    @Test
    void virtualThreadsOfAFamilyShareALane() {
        for (int i = 0; i < 50; i++) {
            recording.thread(new ThreadRef("req-" + i, 100 + i, -1, true, null));
            span(SampleKind.PARK, "req-" + i, i * 10, i * 10 + 20);
        }
        recording.thread(new ThreadRef("", 200, -1, true, null));
        recording
                .thread(new ThreadRef("main", 1, 11, false, null))
                .thread(new ThreadRef("main renamed", 1, 11, false, null));
        ThreadLanes lanes = lanes(TEN, 0, 1000, 10);
        assertThat(lanes.size()).isEqualTo(3);
        assertThat(lanes.name(0)).isEqualTo("req");
        assertThat(lanes.isFamily(0)).isTrue();
        assertThat(lanes.threadCount(0)).isEqualTo(50);
        assertThat(letters(lanes, 0)).isEqualTo("PPPPPP....");
        assertThat(lanes.nanos(0, LaneState.PARKED)).isEqualTo(1000 * MILLI);
        assertThat(lanes.name(1)).isEqualTo("virtual");
        assertThat(lanes.threads(2)).extracting(ThreadRef::name).containsExactly("main", "main renamed");
        assertThat(lanes.isEmpty(2)).isTrue();
    }

    @Test
    void theSpanUnderThePointerIsTheOneThatSaysMost() {
        span(SampleKind.PARK, "w", 0, 500).span(SampleKind.LOCK, "w", 100, 110).span(SampleKind.WAIT, "w", 700, 701);
        ThreadLanes lanes = lanes(TEN, 0, 1000, 10);
        assertThat(lanes.spanAt(0, 105 * MILLI, 0)).hasValueSatisfying(s -> {
            assertThat(s.kind()).isEqualTo(SampleKind.LOCK);
            assertThat(s.nanos()).isEqualTo(10 * MILLI);
            assertThat(s.subject()).isEqualTo("a.Lock");
            assertThat(s.thread().name()).isEqualTo("w");
        });
        assertThat(lanes.spanAt(0, 300 * MILLI, 0)).map(ThreadLanes.Span::kind).contains(SampleKind.PARK);
        assertThat(lanes.spanAt(0, 690 * MILLI, 20 * MILLI))
                .map(ThreadLanes.Span::kind)
                .contains(SampleKind.WAIT);
        assertThat(lanes.spanAt(0, 690 * MILLI, MILLI)).isEqualTo(Optional.empty());
    }

    @Test
    void aSpanThatBeganLongBeforeIsFoundBehindManyShortOnes() {
        span(SampleKind.PARK, "w", 0, 800);
        for (int i = 0; i < 300; i++) {
            span(SampleKind.LOCK, "w", 1 + i * 2, 2 + i * 2);
        }
        ThreadLanes lanes = lanes(TEN, 0, 1000, 10);
        assertThat(lanes.spanAt(0, 700 * MILLI, 0)).map(ThreadLanes.Span::kind).contains(SampleKind.PARK);
        assertThat(lanes.spanAt(0, 301_500_000L, 0)).map(ThreadLanes.Span::kind).contains(SampleKind.LOCK);
        assertThat(lanes.spanAt(0, 850 * MILLI, 0)).isEqualTo(Optional.empty());
    }

    @Test
    void aCancelledJobEnds() {
        for (int t = 0; t < 10; t++) {
            recording.cpu(t, "w", "a.A.run:1");
        }
        LaneSource source = LaneSource.of(recording, TEN, Job.quiet());
        Job job = Job.quiet();
        job.cancel();
        assertThatThrownBy(() -> source.view(recording.range(), 10, job)).isInstanceOf(JobCancelled.class);
    }
}
