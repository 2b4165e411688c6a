package dev.auger.analysis.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lanes take from events that are no samples. */
class LaneEventsTest {

    private static final long MILLI = 1_000_000;

    private final MadeRecording recording = new MadeRecording()
            .lasting(0, 1000)
            .cpu(1, "w-1", "a.A.b:1")
            .cpu(1, "w-2", "a.A.b:1")
            .cpu(1, "owner", "a.A.b:1")
            .cpu(1, "other", "a.A.b:1");
    private final MadeEventLog log = new MadeEventLog(recording);

    private ThreadRef thread(String name) {
        return recording.threads().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whomThreadsWaitedForAtMonitors() {
        log.table("jdk.JavaMonitorEnter")
                .field("startTime", Content.INSTANT)
                .field("duration", Content.DURATION)
                .field("eventThread", Content.THREAD)
                .field("previousOwner", Content.THREAD)
                .row(10, 30 * MILLI, "w-1", "owner")
                .row(20, 40 * MILLI, "w-1", "owner")
                .row(30, 90 * MILLI, "w-1", "other")
                .row(40, 50 * MILLI, "w-1", null)
                .row(50, 99 * MILLI, "w-2", "owner")
                .row(900, 99 * MILLI, "w-1", "owner");
        recording.log(log);
        List<WaitedFor> found =
                WaitedFor.of(recording, List.of(thread("w-1")), new TimeRange(0, 500 * MILLI), Job.quiet());
        assertThat(found).containsExactly(new WaitedFor("other", 90 * MILLI, 1), new WaitedFor("owner", 70 * MILLI, 2));
    }

    @Test
    void withoutTheEventNobodyIsNamed() {
        assertThat(WaitedFor.of(recording, List.of(thread("w-1")), recording.range(), Job.quiet()))
                .isEmpty();
    }

    @Test
    void threadsBeginAndEndWhereTheRecordingSaysSo() {
        log.table("jdk.ThreadStart")
                .field("startTime", Content.INSTANT)
                .field("thread", Content.THREAD)
                .row(100, "w-1");
        log.table("jdk.ThreadEnd")
                .field("startTime", Content.INSTANT)
                .field("thread", Content.THREAD)
                .row(300, "w-1");
        ThreadLanes lanes = LaneSource.of(recording.log(log), SamplingPeriods.UNKNOWN, Job.quiet())
                .view(recording.range(), 10, Job.quiet());
        assertThat(lanes.start(0)).isEqualTo(100 * MILLI);
        assertThat(lanes.end(0)).isEqualTo(300 * MILLI);
        assertThat(lanes.start(1)).isEqualTo(Long.MIN_VALUE);
        assertThat(lanes.end(1)).isEqualTo(Long.MAX_VALUE);
    }
}
