package dev.auger.analysis.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeEventTable;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who woke threads that waited to be notified. */
class WakersTest {

    private static final long MILLI = 1_000_000;

    private final MadeRecording recording = new MadeRecording()
            .lasting(0, 1000)
            .sample(SampleKind.WAIT, 10, "w-1", "a.A.wait:1", 30 * MILLI, "a.Queue")
            .sample(SampleKind.WAIT, 100, "w-1", "a.A.wait:1", 90 * MILLI, "a.Queue")
            .sample(SampleKind.WAIT, 600, "w-2", "a.A.wait:1", 50 * MILLI, "a.Queue")
            .cpu(1, "giver", "a.A.b:1")
            .cpu(1, "other", "a.A.b:1");
    private final MadeEventLog log = new MadeEventLog(recording);

    private MadeEventTable waits() {
        return log.table("jdk.JavaMonitorWait")
                .field("startTime", Content.INSTANT)
                .field("duration", Content.DURATION)
                .field("eventThread", Content.THREAD)
                .field("notifier", Content.THREAD)
                .field("timedOut", Content.BOOLEAN)
                .field("address", Content.COUNT);
    }

    private MadeEventTable notifications() {
        return log.table("jdk.JavaMonitorNotify")
                .field("startTime", Content.INSTANT)
                .field("eventThread", Content.THREAD)
                .field("notifiedCount", Content.COUNT)
                .field("address", Content.COUNT);
    }

    private ThreadLanes lanes(TimeRange range) {
        return LaneSource.of(recording.log(log), SamplingPeriods.UNKNOWN, Job.quiet())
                .view(range, 10, Job.quiet());
    }

    private static String wakerAt(ThreadLanes lanes, int lane, long millis) {
        return lanes.spanAt(lane, millis * MILLI, 0).orElseThrow().waker();
    }

    @Test
    void theNotifierOfAWaitIsNamed() {
        waits().row(100, 90 * MILLI, "w-1", "other", false, 7)
                .row(10, 30 * MILLI, "w-1", "giver", false, 7)
                .row(300, 95 * MILLI, "w-1", "giver", false, 7)
                .row(600, 50 * MILLI, "w-2", "w-1", false, 7);
        ThreadLanes lanes = lanes(new TimeRange(0, 500 * MILLI));
        assertThat(lanes.wokenBy(0))
                .containsExactly(new WokenBy("giver", 125 * MILLI, 2), new WokenBy("other", 90 * MILLI, 1));
        assertThat(lanes.wokenBy(1)).isEmpty();
        assertThat(wakerAt(lanes, 0, 20)).isEqualTo("giver");
        assertThat(wakerAt(lanes, 0, 120)).isEqualTo("other");
    }

    @Test
    void aWaitThatTimedOutWasEndedByNobody() {
        waits().row(10, 30 * MILLI, "w-1", null, true, 7);
        notifications().row(20, "giver", 1, 7);
        ThreadLanes lanes = lanes(recording.range());
        assertThat(lanes.wokenBy(0)).isEmpty();
        assertThat(wakerAt(lanes, 0, 20)).isEmpty();
    }

    @Test
    void notificationsOfTheSameMonitorTellWhoWhereTheWaitDoesNot() {
        waits().row(10, 30 * MILLI, "w-1", null, false, 7)
                .row(100, 90 * MILLI, "w-1", null, false, 7)
                .row(600, 50 * MILLI, "w-2", null, false, 8);
        notifications()
                .row(5, "other", 1, 7)
                .row(25, "other", 0, 7)
                .row(30, "other", 1, 9)
                .row(39, "giver", 1, 7)
                .row(120, "giver", 1, 7)
                .row(130, "other", 1, 7)
                .row(640, "other", 3, 8);
        ThreadLanes lanes = lanes(recording.range());
        assertThat(lanes.wokenBy(0))
                .as("two notified the second wait")
                .isEqualTo(List.of(new WokenBy("giver", 30 * MILLI, 1)));
        assertThat(lanes.wokenBy(1)).containsExactly(new WokenBy("other", 50 * MILLI, 1));
        assertThat(wakerAt(lanes, 0, 120)).isEmpty();
    }

    @Test
    void recordingsThatDoNotTellNameNobody() {
        assertThat(lanes(recording.range()).wokenBy(0)).isEmpty();
        log.table("jdk.JavaMonitorWait").field("startTime", Content.INSTANT).row(10);
        assertThat(lanes(recording.range()).wokenBy(0)).isEmpty();
    }
}
