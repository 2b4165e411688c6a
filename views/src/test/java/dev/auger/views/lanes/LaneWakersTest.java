package dev.auger.views.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.lanes.LaneSource;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Texts;
import org.junit.jupiter.api.Test;

/** Who woke a waiting thread is told by the tip, the details and the table of the lanes. */
class LaneWakersTest {

    private static final long MILLI = 1_000_000;

    private final MadeRecording recording = new MadeRecording()
            .lasting(0, 1000)
            .sample(SampleKind.WAIT, 100, "taker", "a.A.take:1", 500 * MILLI, "a.Queue")
            .cpu(100, "giver", "a.A.run:1");

    private ThreadLanes lanes(boolean told) {
        MadeEventLog log = new MadeEventLog(recording);
        log.table("jdk.JavaMonitorWait")
                .field("startTime", Content.INSTANT)
                .field("duration", Content.DURATION)
                .field("eventThread", Content.THREAD)
                .field("notifier", Content.THREAD)
                .row(100, 500 * MILLI, "taker", told ? "giver" : null);
        return LaneSource.of(recording.log(log), SamplingPeriods.UNKNOWN, Job.quiet())
                .view(recording.range(), 100, Job.quiet());
    }

    @Test
    void theWakerIsNamedWhereTheRecordingTells() {
        try (TestContext context = TestContext.with(recording)) {
            Texts texts = context.texts().get();
            ThreadLanes lanes = lanes(true);
            String tip = Toolkit.call(() -> {
                LaneTip shown = new LaneTip();
                shown.show(lanes, 0, 300 * MILLI, 0, Clock.of(recording), texts);
                return shown.words();
            });
            assertThat(tip).endsWith("a.Queue, woken by giver");
            assertThat(LaneOwners.of(lanes, 0, texts, Job.quiet()).waitedFor()).isEqualTo("Woken by giver 500 ms (1×)");
            TableModel table = LaneTable.model(lanes, new int[] {1, 0}, texts);
            int column = table.columns().stream().map(c -> c.id()).toList().indexOf("woken");
            assertThat(table.columns().get(column).title()).isEqualTo("Woken by");
            assertThat(table.columns().get(column).text(0)).isEmpty();
            assertThat(table.columns().get(column).text(1)).isEqualTo("giver");
        }
    }

    @Test
    void nothingIsSaidWhereItDoesNot() {
        try (TestContext context = TestContext.with(recording)) {
            Texts texts = context.texts().get();
            ThreadLanes lanes = lanes(false);
            assertThat(LaneOwners.of(lanes, 0, texts, Job.quiet()).waitedFor()).isEmpty();
            assertThat(LaneTable.model(lanes, new int[] {0, 1}, texts).columns())
                    .extracting(c -> c.id())
                    .doesNotContain("woken");
        }
    }
}
