package dev.auger.analysis.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CombinedTreesTest {

    private static final long MILLI = 1_000_000;
    private static final String IDLE = "java.lang.Thread.run:1;java.util.concurrent.ThreadPoolExecutor.getTask:2"
            + ";java.util.concurrent.LinkedBlockingQueue.take:3;jdk.internal.misc.Unsafe.park_[n]";
    private static final SamplingPeriods TEN_MILLIS = SamplingPeriods.of(Map.of(SampleKind.CPU, 10 * MILLI));

    private final MadeRecording recording = new MadeRecording().lasting(0, 1000);

    private CombinedTreesTest span(SampleKind kind, String thread, String stack, long from, long to) {
        recording.sample(kind, from, thread, stack, (to - from) * MILLI, "");
        return this;
    }

    private static CallTreeOptions options(FlameKind what, boolean byThread, boolean hideIdle) {
        return new CallTreeOptions(what, false, byThread, false, false, false, hideIdle);
    }

    private CallTree offCpu(boolean byThread, boolean hideIdle, SampleFilter filter) {
        return CallTrees.of(recording, options(FlameKind.OFF_CPU, byThread, hideIdle), filter, Job.quiet());
    }

    private CallTree onOff(SampleFilter filter, SamplingPeriods periods) {
        return CombinedTrees.onOff(recording, options(FlameKind.ON_OFF, false, false), filter, periods, Job.quiet());
    }

    /** Self weight in milliseconds by path. */
    private static Map<String, Long> selves(CallTree tree) {
        Map<String, Long> selves = new TreeMap<>();
        for (int n = 1; n < tree.size(); n++) {
            if (tree.self(n) > 0) {
                StringBuilder path = new StringBuilder(tree.name(n));
                for (int at = tree.parent(n); at > 0; at = tree.parent(at)) {
                    path.insert(0, tree.name(at) + ";");
                }
                selves.put(path.toString(), tree.self(n) / MILLI);
            }
        }
        return selves;
    }

    @Test
    void everyKindOfBlockingIsALevelAndNothingCountsTwice() {
        span(SampleKind.PINNED, "v", "a.A.sync:1", 0, 100)
                .span(SampleKind.PARK, "v", "a.A.sync:1;b.B.park:2", 1, 99)
                .span(SampleKind.LOCK, "w", "a.A.lock:1", 0, 30);
        CallTree tree = offCpu(false, false, SampleFilter.ALL);
        assertThat(selves(tree))
                .containsExactlyInAnyOrderEntriesOf(Map.of("[pinned];a.A.sync", 100L, "[lock];a.A.lock", 30L));
        assertThat(tree.facts().waits().orElseThrow().nestedNanos()).isEqualTo(98 * MILLI);
        assertThat(tree.sampleCount()).isEqualTo(2);
        assertThat(tree.level(1)).isEqualTo(TreeLevel.KIND);
        assertThat(tree.path(2)).containsExactly("a.A.sync");
        assertThat(tree.event()).isEqualTo("test.PINNED+test.LOCK+test.PARK");
    }

    @Test
    void threadsStandBelowTheKind() {
        span(SampleKind.LOCK, "w", "a.A.lock:1", 0, 30).span(SampleKind.LOCK, "x", "a.A.lock:1", 0, 50);
        assertThat(selves(offCpu(true, false, SampleFilter.ALL)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("[lock];w;a.A.lock", 30L, "[lock];x;a.A.lock", 50L));
    }

    @Test
    void idleWorkersAreCountedAndCanBeHidden() {
        span(SampleKind.PARK, "pool-1", IDLE, 0, 900).span(SampleKind.PARK, "main", "a.A.get:1;b.Lock.await:2", 0, 100);
        CallTree all = offCpu(false, false, SampleFilter.ALL);
        assertThat(all.totalWeight()).isEqualTo(1000 * MILLI);
        assertThat(all.facts().waits().orElseThrow()).isEqualTo(new TreeFacts.Waits(900 * MILLI, 1, false, 0));
        CallTree busy = offCpu(false, true, SampleFilter.ALL);
        assertThat(selves(busy)).containsExactlyInAnyOrderEntriesOf(Map.of("[park];a.A.get;b.Lock.await", 100L));
        assertThat(busy.facts().waits().orElseThrow()).isEqualTo(new TreeFacts.Waits(900 * MILLI, 1, true, 0));
    }

    @Test
    void aRangeCountsTheTimeInsideIt() {
        span(SampleKind.PARK, "w", "a.A.b:1", 0, 100).span(SampleKind.PARK, "w", "a.A.b:1", 150, 160);
        CallTree tree = offCpu(false, false, SampleFilter.range(new TimeRange(90 * MILLI, 155 * MILLI)));
        assertThat(tree.totalWeight()).isEqualTo(15 * MILLI);
        assertThat(tree.sampleCount()).isEqualTo(2);
    }

    @Test
    void timeOnTheCpuStandsBesideTimeOffIt() {
        span(SampleKind.LOCK, "w", "a.A.lock:1", 100, 200);
        recording.cpu(10, "w", "a.A.run:1").cpu(20, "w", "a.A.run:1").cpu(30, "x", "a.A.run:1");
        CallTree tree = onOff(SampleFilter.ALL, TEN_MILLIS);
        assertThat(selves(tree))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "w;[on cpu, estimated];a.A.run",
                        20L,
                        "w;[lock];a.A.lock",
                        100L,
                        "x;[on cpu, estimated];a.A.run",
                        10L));
        assertThat(tree.name(1)).isEqualTo("w");
        assertThat(tree.estimatedPeriods(0)).isEqualTo(3);
        assertThat(tree.estimatedPeriods(tree.firstChild(1)))
                .as("a lock was measured")
                .isZero();
        assertThat(tree.estimateError(tree.firstChild(1))).isZero();
        TreeFacts.OnCpu how = tree.facts().onCpu().orElseThrow();
        assertThat(how.source()).contains(SampleKind.CPU);
        // One look each 10 ms of a second, at two threads.
        assertThat(how.trials()).isEqualTo(200);
        // Wilson's interval of 3 of 200 is 0.51 % to 4.32 %.
        assertThat(tree.estimateError(0) / 1e6).isCloseTo(0.0190 * 200 * 10, within(0.5));
    }

    @Test
    void aSampleInsideAMeasuredSpanAddsNothing() {
        span(SampleKind.LOCK, "w", "a.A.lock:1", 100, 200);
        recording
                .cpu(150, "w", "a.A.lock:1;a.Spin.spin:2")
                .cpu(200, "w", "a.A.run:1")
                .cpu(150, "x", "a.A.run:1");
        CallTree tree = onOff(SampleFilter.ALL, TEN_MILLIS);
        assertThat(tree.totalWeight()).isEqualTo(120 * MILLI);
        assertThat(tree.facts().onCpu().orElseThrow().covered()).isEqualTo(1);
    }

    @Test
    void withoutAPeriodTimeOnTheCpuIsLeftOut() {
        span(SampleKind.LOCK, "w", "a.A.lock:1", 100, 200);
        recording.cpu(10, "w", "a.A.run:1");
        CallTree tree = onOff(SampleFilter.ALL, SamplingPeriods.UNKNOWN);
        assertThat(selves(tree)).containsExactlyInAnyOrderEntriesOf(Map.of("w;[lock];a.A.lock", 100L));
        assertThat(tree.facts().onCpu().orElseThrow().missing()).contains(TreeFacts.Missing.PERIOD_UNKNOWN);
        assertThat(tree.estimatedPeriods(0)).isZero();
    }

    @Test
    void withoutSamplesThereIsNothingToEstimate() {
        span(SampleKind.LOCK, "w", "a.A.lock:1", 100, 200);
        CallTree tree = onOff(SampleFilter.ALL, TEN_MILLIS);
        assertThat(tree.facts().onCpu().orElseThrow().missing()).contains(TreeFacts.Missing.NO_SAMPLES);
    }

    @Test
    void aWallClockSampleOfASleepingThreadIsTimeOffTheCpu() {
        recording
                .sample(SampleKind.CPU, 10, "w", "a.A.run:1", 1, "", "STATE_RUNNABLE")
                .sample(SampleKind.CPU, 20, "w", "a.A.wait:1", 1, "", "STATE_SLEEPING")
                .sample(SampleKind.CPU, 30, "w", "a.A.wait:1", 1, "", "STATE_SLEEPING");
        assertThat(selves(onOff(SampleFilter.ALL, TEN_MILLIS)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("w;[on cpu, estimated];a.A.run", 10L, "w;[off cpu, estimated];a.A.wait", 20L));
        assertThat(selves(onOff(SampleFilter.running(recording), TEN_MILLIS)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("w;[on cpu, estimated];a.A.run", 10L));
    }

    @Test
    void bottomUpKeepsTheLevelsOnTop() {
        span(SampleKind.LOCK, "w", "a.A.main:1;a.A.lock:1", 0, 30);
        CallTree tree = CallTrees.of(
                recording,
                new CallTreeOptions(FlameKind.OFF_CPU, false, false, true, false, false, false),
                SampleFilter.ALL,
                Job.quiet());
        assertThat(tree.name(1) + tree.name(2) + tree.name(3)).isEqualTo("[lock]a.A.locka.A.main");
        FrameTotals totals = FrameTotals.of(tree, Job.quiet());
        assertThat(totals.self(totals.rowOf(2))).isEqualTo(30 * MILLI);
        assertThat(totals.self(totals.rowOf(3))).isZero();
    }
}
