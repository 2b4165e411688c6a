package dev.auger.analysis.spans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.SampleKind;
import org.junit.jupiter.api.Test;

class SamplingPeriodsTest {

    private static final long MILLI = 1_000_000;

    private final MadeRecording recording = new MadeRecording().cpu(1, "w", "a.A.b:1");
    private final MadeEventLog log = new MadeEventLog(recording);

    private SamplingPeriods periods() {
        return SamplingPeriods.of(recording.log(log), Job.quiet());
    }

    @Test
    void nothingIsKnownOfARecordingThatSaysNothing() {
        assertThat(SamplingPeriods.of(recording, Job.quiet()).nanos(SampleKind.CPU))
                .isEmpty();
        assertThat(SamplingPeriods.UNKNOWN.nanos(SampleKind.CPU)).isEmpty();
    }

    @Test
    void theJvmsSamplerIsSetToAPeriod() {
        log.setting("jdk.NativeMethodSample", "period", "20 ms").setting("jdk.ExecutionSample", "period", "10 ms");
        assertThat(periods().nanos(SampleKind.CPU)).hasValue(10 * MILLI);
    }

    @Test
    void samplesOfCpuTimeSayTheirOwn() {
        recording.sample(SampleKind.CPUTIME, 1, "w", "a.A.b:1", 1, "");
        log.setting("jdk.CPUTimeSample", "throttle", "500/s");
        log.table("jdk.CPUTimeSample")
                .field("startTime", Content.INSTANT)
                .field("samplingPeriod", Content.DURATION)
                .row(1, 2 * MILLI)
                .row(2, 4 * MILLI)
                .row(3, null);
        assertThat(periods().nanos(SampleKind.CPUTIME)).hasValue(3 * MILLI);
    }

    @Test
    void asyncProfilersWallClockIsAnExecutionSample() {
        log.setting("jdk.ActiveRecording", "version", "3.0").setting("jdk.ExecutionSample", "wall", "20000000");
        assertThat(periods().nanos(SampleKind.CPU)).hasValue(20 * MILLI);
    }

    @Test
    void cacheMissesStandForNoTime() {
        log.setting("jdk.ActiveRecording", "version", "3.0")
                .setting("jdk.ActiveRecording", "event", "cache-misses")
                .setting("jdk.ExecutionSample", "interval", "1000");
        assertThat(periods().nanos(SampleKind.CPU)).isEmpty();
    }
}
