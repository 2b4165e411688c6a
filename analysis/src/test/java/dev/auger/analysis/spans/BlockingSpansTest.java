package dev.auger.analysis.spans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockingSpansTest {

    private static final long MILLI = 1_000_000;

    private final MadeRecording recording = new MadeRecording();

    private BlockingSpansTest span(SampleKind kind, String thread, long from, long to) {
        recording.sample(kind, from, thread, "a.A.run:1", (to - from) * MILLI, "");
        return this;
    }

    /** {@code park 10-20} for each part, in the order given. */
    private List<String> parts(int thread) {
        BlockingSpans spans = BlockingSpans.of(recording, (s, i) -> true, Job.quiet());
        List<String> parts = new ArrayList<>();
        spans.sweep(
                thread,
                (span, kind, from, to) -> parts.add(kind.id() + " " + from / MILLI + "-" + to / MILLI),
                Job.quiet());
        return parts;
    }

    @Test
    void spansApartStayWhole() {
        span(SampleKind.PARK, "a", 30, 40).span(SampleKind.LOCK, "b", 0, 50).span(SampleKind.WAIT, "a", 10, 20);
        assertThat(parts(0)).containsExactly("wait 10-20", "park 30-40");
        assertThat(parts(1)).containsExactly("lock 0-50");
    }

    @Test
    void aPinnedThreadIsPinnedWhileItParks() {
        span(SampleKind.PINNED, "a", 10, 40).span(SampleKind.PARK, "a", 11, 39);
        assertThat(parts(0)).containsExactly("pinned 10-40");
    }

    @Test
    void aParkInsideAMonitorWaitAddsNothing() {
        span(SampleKind.WAIT, "a", 0, 100).span(SampleKind.PARK, "a", 20, 30).span(SampleKind.LOCK, "a", 60, 70);
        assertThat(parts(0)).containsExactly("wait 0-60", "lock 60-70", "wait 70-100");
    }

    @Test
    void theOuterGoesOnAfterTheInnerEnds() {
        span(SampleKind.PARK, "a", 0, 100)
                .span(SampleKind.IO, "a", 10, 30)
                .span(SampleKind.PINNED, "a", 15, 20)
                .span(SampleKind.PARK, "a", 40, 50);
        assertThat(parts(0))
                .containsExactly(
                        "park 0-10", "io 10-15", "pinned 15-20", "io 20-30", "park 30-40", "park 40-50", "park 50-100");
    }

    @Test
    void overlapsCountOnce() {
        span(SampleKind.SLEEP, "a", 0, 20).span(SampleKind.WAIT, "a", 10, 30).span(SampleKind.WAIT, "a", 30, 31);
        assertThat(parts(0)).containsExactly("sleep 0-20", "wait 20-30", "wait 30-31");
    }

    @Test
    void withoutAThreadNothingIsKnownToOverlap() {
        span(SampleKind.PARK, "", 0, 20).span(SampleKind.PARK, "", 10, 30);
        assertThat(parts(-1)).containsExactly("park 0-20", "park 10-30");
    }

    @Test
    void aSpanWithoutLengthCountsUnlessItIsInsideAnother() {
        span(SampleKind.IO, "a", 5, 5).span(SampleKind.PARK, "a", 10, 20).span(SampleKind.IO, "a", 12, 12);
        assertThat(parts(0)).containsExactly("io 5-5", "park 10-20");
    }

    @Test
    void partsOfRandomSpansCoverTheirUnionOnce() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            MadeRecording made = new MadeRecording();
            boolean[] union = new boolean[400];
            int spans = 1 + random.nextInt(60);
            for (int i = 0; i < spans; i++) {
                int from = random.nextInt(300);
                int to = from + random.nextInt(90);
                SampleKind kind = BlockingSpans.KINDS.get(random.nextInt(BlockingSpans.KINDS.size()));
                made.sample(kind, from, "a", "", (to - from) * MILLI, "");
                Arrays.fill(union, from, to, true);
            }
            boolean[] seen = new boolean[400];
            long[] last = {Long.MIN_VALUE};
            BlockingSpans.of(made, (s, i) -> true, Job.quiet())
                    .sweep(
                            0,
                            (span, kind, from, to) -> {
                                assertThat(from).isGreaterThanOrEqualTo(last[0]);
                                last[0] = to;
                                Arrays.fill(seen, (int) (from / MILLI), (int) (to / MILLI), true);
                            },
                            Job.quiet());
            assertThat(seen).isEqualTo(union);
        }
    }

    @Test
    void aConditionLeavesSpansOut() {
        span(SampleKind.PARK, "a", 0, 20).span(SampleKind.LOCK, "a", 5, 10);
        BlockingSpans spans = BlockingSpans.of(recording, (s, i) -> s.kind().equals(SampleKind.LOCK), Job.quiet());
        assertThat(spans.size()).isEqualTo(1);
        assertThat(spans.size(0)).isEqualTo(1);
        assertThat(spans.start(spans.span(0, 0))).isEqualTo(5 * MILLI);
    }
}
