package dev.auger.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.analysis.quality.EventQuality.State;
import dev.auger.analysis.quality.Verdict.Severity;
import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingQualityTest {

    private final MadeRecording recording = new MadeRecording().lasting(0, 60_000);
    private final MadeEventLog log = new MadeEventLog(recording);

    private RecordingQuality judged() {
        return RecordingQuality.of(recording.log(log), Job.quiet());
    }

    private static List<String> codes(RecordingQuality quality) {
        return quality.verdicts().stream().map(Verdict::code).toList();
    }

    private static Verdict verdict(RecordingQuality quality, String code) {
        return quality.verdicts().stream()
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aThresholdSaysWhatIsNotThere() {
        log.table("jdk.JavaMonitorEnter");
        log.table("jdk.ThreadSleep");
        log.setting("jdk.JavaMonitorEnter", "enabled", "true").setting("jdk.JavaMonitorEnter", "threshold", "20 ms");
        log.setting("jdk.ThreadSleep", "enabled", "true").setting("jdk.ThreadSleep", "threshold", "0 ns");

        RecordingQuality quality = judged();
        assertThat(quality.event("jdk.JavaMonitorEnter").orElseThrow().thresholdNanos())
                .isEqualTo(20_000_000L);
        Verdict shorter = verdict(quality, "missing.shorter");
        assertThat(shorter.severity()).isEqualTo(Severity.MISSING);
        assertThat(shorter.text().arguments())
                .containsExactly(List.of(Phrase.of(
                        "quality.shorter",
                        List.of(Phrase.of("quality.question.monitor-enter")),
                        Quantity.nanos(20_000_000L))));
        assertThat(shorter.remedy()).isEqualTo("jdk.JavaMonitorEnter#threshold=1ms");
    }

    @Test
    void offIsNotTheSameAsNothingHappened() {
        log.table("jdk.JavaExceptionThrow");
        log.table("jdk.ThreadPark");
        log.setting("jdk.JavaExceptionThrow", "enabled", "false").setting("jdk.ThreadPark", "enabled", "true");

        RecordingQuality quality = judged();
        assertThat(quality.event(Question.EXCEPTION).orElseThrow().state()).isEqualTo(State.OFF);
        assertThat(quality.event(Question.PARK).orElseThrow().state()).isEqualTo(State.ON);
        assertThat(quality.event(Question.SLEEP).orElseThrow().state()).isEqualTo(State.UNDECLARED);
        assertThat(verdict(quality, "missing.off").text().arguments())
                .containsExactly(List.of(Phrase.of("quality.question.exception")));
        assertThat(verdict(quality, "missing.off").remedy()).isEqualTo("jdk.JavaExceptionThrow#enabled=true");
        assertThat(verdict(quality, "can.recorded").text().arguments())
                .containsExactly(List.of(Phrase.of("quality.question.park")));
    }

    @Test
    void settingsThatChangeAreNotedWithTheirTime() {
        log.table("jdk.ThreadPark");
        log.setting(0, "jdk.ThreadPark", "enabled", "true")
                .setting(0, "jdk.ThreadPark", "threshold", "20 ms")
                .setting(10_000, "jdk.ThreadPark", "threshold", "20 ms")
                .setting(30_000, "jdk.ThreadPark", "threshold", "1 ms")
                .setting(40_000, "jdk.ThreadPark", "enabled", "false");

        EventQuality park = judged().event("jdk.ThreadPark").orElseThrow();
        assertThat(park.state()).isEqualTo(State.PARTLY);
        assertThat(park.thresholdNanos()).isEqualTo(1_000_000L);
        assertThat(park.changes())
                .containsExactly(
                        new SettingChange(recording.time(30_000), "threshold=1 ms"),
                        new SettingChange(recording.time(40_000), "enabled=false"));
    }

    @Test
    void withoutSettingsAbsenceProvesNothing() {
        recording.cpu(5, "a", "a.B.c:1");
        RecordingQuality quality = judged();
        assertThat(quality.settings().present()).isFalse();
        assertThat(codes(quality)).contains("missing.settings").doesNotContain("missing.off", "missing.jvm");
    }

    @Test
    void fullBuffersAreALossWithItsTime() {
        log.table("jdk.DataLoss")
                .field("startTime", Content.INSTANT)
                .field("amount", Content.BYTES)
                .field("total", Content.BYTES)
                .row(15_000, 4096, 4096)
                .row(15_001, 8192, 12_288);

        RecordingQuality quality = judged();
        assertThat(quality.losses().bytes()).isEqualTo(12_288);
        assertThat(quality.losses().buffers()).isEqualTo(2);
        assertThat(quality.losses().line().bytes()[30]).isEqualTo(12_288);
        assertThat(quality.verdicts().getFirst().code()).isEqualTo("lost.buffers");
    }

    @Test
    void lostCpuTimeSamplesAreAShareOfAllThatWereDue() {
        for (int i = 0; i < 300; i++) {
            recording.sample(SampleKind.CPUTIME, i * 100, "a", "a.B.c:1", 1, "");
        }
        log.table("jdk.CPUTimeSamplesLost")
                .field("startTime", Content.INSTANT)
                .field("lostSamples", Content.COUNT)
                .row(1000, 60)
                .row(2000, 40);

        RecordingQuality quality = judged();
        assertThat(quality.losses().samples()).isEqualTo(100);
        assertThat(quality.losses().sampleShare()).isEqualTo(0.25);
        assertThat(verdict(quality, "lost.samples").severity()).isEqualTo(Severity.LOST);
    }

    @Test
    void cutStacksAreCountedByKindWithTheLimitTheyWereCutAt() {
        for (int i = 0; i < 70; i++) {
            recording.cpu(i, "a", "a.Main.main;a.B.c:1");
        }
        for (int i = 0; i < 30; i++) {
            recording.cpu(100 + i, "a", "^" + "a.B.c:1;".repeat(63) + "a.B.d:2");
        }
        recording.alloc(10, "a", "a.Main.main;a.B.c:1", 10, "byte[]");

        RecordingQuality quality = judged();
        KindQuality cpu = quality.kind(SampleKind.CPU).orElseThrow();
        assertThat(cpu.cut()).isEqualTo(30);
        assertThat(cpu.cutDepth()).isEqualTo(64);
        assertThat(cpu.deepest()).isEqualTo(2);
        assertThat(quality.kind(SampleKind.ALLOC).orElseThrow().cut()).isZero();
        assertThat(verdict(quality, "lost.stacks").remedy()).isEqualTo("-XX:FlightRecorderOptions:stackdepth=256");
    }

    @Test
    void thePeriodIsSeenAsTheMedianGapOfAThread() {
        log.setting("jdk.ExecutionSample", "period", "20 ms");
        for (int i = 0; i < 500; i++) {
            recording.cpu(i * 20, "a", "a.B.c:1");
            recording.cpu(i * 20 + 7, "b", "a.B.c:1");
        }
        KindQuality cpu = judged().kind(SampleKind.CPU).orElseThrow();
        assertThat(cpu.setNanos()).isEqualTo(20_000_000L);
        assertThat((double) cpu.seenNanos()).isCloseTo(20e6, within(0.02 * 20e6));
        assertThat(cpu.perSecond()).isCloseTo(1000 / 60.0, within(1e-6));
    }

    @Test
    void aRateOfCpuTimeSamplesIsSharedByAllProcessors() {
        log.setting("jdk.CPUTimeSample", "throttle", "500/s");
        recording.processors(8);
        assertThat(judged().samplingPeriod(SampleKind.CPUTIME)).hasValue(16_000_000L);
        assertThat(judged().samplingPeriod(SampleKind.ALLOC)).isEmpty();
    }

    @Test
    void samplesNeededToTellTwoMethodsApart() {
        for (int i = 0; i < 60; i++) {
            recording.cpu(i, "a", "a.Main.main;a.B.first:1");
        }
        for (int i = 0; i < 40; i++) {
            recording.cpu(100 + i, "a", "a.Main.main;a.B.second:2");
        }
        List<FrameEstimate> top = judged().estimates().get(SampleKind.CPU);
        assertThat(top).extracting(FrameEstimate::method).containsExactly("a.B.first", "a.B.second");
        // z² (0.6 + 0.4 − 0.04) / 0.04 = 92.2
        assertThat(top.getFirst().samplesNeeded()).isEqualTo(93);
        assertThat(top.getFirst().apart()).isTrue();
        assertThat(top.getLast().samplesNeeded()).isEqualTo(-1);
        assertThat(FrameEstimate.needed(0.3, 0.3)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void asyncProfilersExecutionSamplesMayBeTicksOfTheWallClock() {
        recording.cpu(5, "a", "a.B.c:1");
        log.setting("jdk.ActiveRecording", "version", "3.0")
                .setting("jdk.ActiveRecording", "event", "wall")
                .setting("jdk.ActiveRecording", "jstackdepth", "2048")
                .setting("jdk.ExecutionSample", "interval", "0");

        RecordingQuality quality = judged();
        AsyncProfiler profiler = quality.settings().asyncProfiler().orElseThrow();
        assertThat(profiler.meaning()).isEqualTo(AsyncProfiler.Meaning.WALL);
        assertThat(profiler.stackDepth()).isEqualTo(2048);
        assertThat(quality.samplingPeriod(SampleKind.CPU)).hasValue(50_000_000L);
        assertThat(codes(quality)).contains("doubt.wall");
    }

    @Test
    void aHoleInEventsThatComeByTheClockIsAGap() {
        List<Integer> seconds = new ArrayList<>(List.of(1, 2, 3, 4, 5, 25, 26, 27));
        seconds.forEach(s -> recording.add(new CpuLoad(recording.time(s * 1000L), 0.1, 0.1, 0.2)));
        recording.lasting(0, 28_000);
        assertThat(judged().gaps()).containsExactly(new TimeRange(recording.time(5000), recording.time(25_000)));
    }

    @Test
    void aLateTickIsNoGap() {
        for (int s : new int[] {1, 2, 3, 7, 8, 9}) {
            recording.add(new CpuLoad(recording.time(s * 1000L), 0.1, 0.1, 0.2));
        }
        recording.lasting(0, 10_000);
        assertThat(judged().gaps()).isEmpty();
    }

    @Test
    void aRecordingThatForgotItsBeginningSaysSo() {
        recording.lasting(100_000, 160_000);
        log.table("jdk.ActiveRecording")
                .field("recordingStart", Content.INSTANT)
                .row(40_000)
                .row(90_000);
        RecordingQuality quality = judged();
        assertThat(quality.dropped()).isEqualTo(60_000_000_000L);
        assertThat(codes(quality)).contains("missing.beginning");
    }

    @Test
    void whatTheFileLostComesFirst() {
        recording.passport(MadePassport.of(EvidenceKind.JFR, "cut.jfr")
                .losses(new Diagnostic("jfr.chunk.damaged", 10, 5000, "damaged")));
        RecordingQuality quality = judged();
        assertThat(quality.losses().fileBytes()).isEqualTo(5000);
        assertThat(quality.verdicts().getFirst().code()).isEqualTo("lost.file");
    }

    @Test
    void virtualThreadsHaveTheirBlindSpots() {
        recording.thread(new ThreadRef("v", 40, -1, true, null)).cpu(1, "v", "a.B.c:1");
        RecordingQuality quality = judged();
        assertThat(quality.virtualThreads()).isEqualTo(1);
        assertThat(quality.kind(SampleKind.CPU).orElseThrow().virtual()).isEqualTo(1);
        assertThat(codes(quality)).contains("missing.virtual");
    }

    @Test
    void aSamplerThatTakesAllItCanSaysSo() {
        log.setting("jdk.ExecutionSample", "period", "20 ms");
        recording.lasting(0, 2000);
        sampled(100, 5);
        assertThat(codes(judged())).contains("doubt.saturated");
    }

    @Test
    void aSamplerWithRoomDoesNot() {
        log.setting("jdk.ExecutionSample", "period", "20 ms");
        recording.lasting(0, 2000);
        sampled(100, 3);
        assertThat(codes(judged())).doesNotContain("doubt.saturated");
    }

    private void sampled(int times, int threads) {
        for (int i = 0; i < times; i++) {
            for (int t = 0; t < threads; t++) {
                recording.cpu(i * 20L, "t" + t, "a.B.c:1");
            }
        }
    }

    @Test
    void spansAndRatesAreReadAsTheJvmWritesThem() {
        assertThat(Spans.nanos("20 ms")).hasValue(20_000_000L);
        assertThat(Spans.nanos("1 m")).hasValue(60_000_000_000L);
        assertThat(Spans.nanos("10ms")).hasValue(10_000_000L);
        assertThat(Spans.nanos("20000000")).hasValue(20_000_000L);
        assertThat(Spans.nanos("everyChunk")).isEmpty();
        assertThat(Spans.nanos("infinity")).isEmpty();
        assertThat(Spans.perSecond("300/s")).isEqualTo(300);
        assertThat(Spans.perSecond("off")).isNaN();
    }
}
