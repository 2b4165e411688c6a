package dev.auger.analysis.flame.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.model.Recording;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartBoxesTest {

    private static final long MILLI = 1_000_000L;
    private static final OptionalLong TEN = OptionalLong.of(10 * MILLI);

    private final MadeRecording recording = new MadeRecording();

    private static BitSet threads(int... slots) {
        BitSet set = new BitSet();
        for (int slot : slots) {
            set.set(slot + 1);
        }
        return set;
    }

    private static ChartBoxes boxes(Recording r, SampleKind kind, OptionalLong period, BitSet threads) {
        Samples samples = r.samples(kind).orElseThrow();
        ChartSamples chosen = ChartSamples.of(samples, SampleFilter.ALL, threads, period, Job.quiet());
        return ChartBoxes.of(r.stacks(), chosen, false, Job.quiet());
    }

    private ChartBoxes boxes(OptionalLong period) {
        return boxes(recording, SampleKind.CPU, period, threads(0));
    }

    /** {@code name from-to xSamples} of each box of a row, in milliseconds. */
    private static List<String> row(ChartBoxes boxes, int row) {
        return java.util.stream.IntStream.range(0, boxes.count(row))
                .mapToObj(i -> boxes.name(row, i)
                        + ' '
                        + boxes.start(row, i) / MILLI
                        + '-'
                        + boxes.end(row, i) / MILLI
                        + " x"
                        + boxes.sampleCount(new Box(row, i)))
                .toList();
    }

    @Test
    void neighboursShareTheFramesTheyHaveInCommonFromTheRoot() {
        recording
                .cpu(0, "w", "a.A.run;a.A.one;a.A.leaf")
                .cpu(10, "w", "a.A.run;a.A.one")
                .cpu(20, "w", "a.A.run;a.A.two;a.A.leaf");
        ChartBoxes boxes = boxes(TEN);
        assertThat(row(boxes, 0)).containsExactly("a.A.run 0-30 x3");
        assertThat(row(boxes, 1)).containsExactly("a.A.one 0-20 x2", "a.A.two 20-30 x1");
        // The same name above another caller is another box.
        assertThat(row(boxes, 2)).containsExactly("a.A.leaf 0-10 x1", "a.A.leaf 20-30 x1");
        assertThat(boxes.size()).isEqualTo(5);
        assertThat(boxes.nanos(new Box(0, 0))).isEqualTo(30 * MILLI);
        assertThat(boxes.path(new Box(2, 1))).containsExactly("a.A.run", "a.A.two", "a.A.leaf");
    }

    @Test
    void aGapOfMoreThanTwoPeriodsIsAGap() {
        recording
                .cpu(0, "w", "a.A.run")
                .cpu(20, "w", "a.A.run")
                .cpu(41, "w", "a.A.run")
                .cpu(51, "w", "a.A.run");
        ChartBoxes boxes = boxes(TEN);
        assertThat(row(boxes, 0)).containsExactly("a.A.run 0-30 x2", "a.A.run 41-61 x2");
        // One look was missed: what is seen counts, not what is drawn.
        assertThat(boxes.nanos(new Box(0, 0))).isEqualTo(20 * MILLI);
        assertThat(boxes.at(0, 35 * MILLI)).isNull();
        assertThat(boxes.at(0, 41 * MILLI)).isEqualTo(new Box(0, 1));
    }

    @Test
    void withoutAPeriodTheMedianGapStandsForIt() {
        recording
                .cpu(0, "w", "a.A.run")
                .cpu(7, "w", "a.A.run")
                .cpu(14, "w", "a.A.run")
                .cpu(90, "w", "a.A.run");
        ChartBoxes boxes = boxes(OptionalLong.empty());
        assertThat(boxes.samples().isPeriodKnown()).isFalse();
        assertThat(boxes.samples().period()).isEqualTo(7 * MILLI);
        assertThat(row(boxes, 0)).containsExactly("a.A.run 0-21 x3", "a.A.run 90-97 x1");
    }

    @Test
    void aSampleThatStandsForManyLastsAsLong() {
        recording
                .sample(SampleKind.WALL, 0, "w", "a.A.wait", 5, "")
                .sample(SampleKind.WALL, 50, "w", "a.A.wait", 1, "");
        ChartBoxes boxes = boxes(recording, SampleKind.WALL, TEN, threads(0));
        assertThat(row(boxes, 0)).containsExactly("a.A.wait 0-60 x2");
        assertThat(boxes.nanos(new Box(0, 0))).isEqualTo(60 * MILLI);
    }

    @Test
    void whatWasMeasuredIsItsOwnBoxAndNoEstimate() {
        recording
                .sample(SampleKind.LOCK, 0, "w", "a.A.lock", 5 * MILLI, "")
                .sample(SampleKind.LOCK, 5, "w", "a.A.lock", 3 * MILLI, "");
        ChartBoxes boxes = boxes(recording, SampleKind.LOCK, OptionalLong.empty(), threads(0));
        assertThat(boxes.samples().isMeasured()).isTrue();
        assertThat(row(boxes, 0)).containsExactly("a.A.lock 0-5 x1", "a.A.lock 5-8 x1");
        assertThat(boxes.nanos(new Box(0, 1))).isEqualTo(3 * MILLI);
    }

    @Test
    void samplesAreInOrderOfTimeWhateverTheFileSays() {
        recording
                .cpu(30, "w", "a.A.late")
                .cpu(0, "w", "a.A.early")
                .cpu(20, "w", "a.A.late")
                .cpu(10, "other", "a.A.other")
                .cpu(10, "w", "a.A.early");
        assertThat(row(boxes(TEN), 0)).containsExactly("a.A.early 0-20 x2", "a.A.late 20-40 x2");
        // Threads of a family are one.
        assertThat(row(boxes(recording, SampleKind.CPU, TEN, threads(0, 1)), 0))
                .hasSize(4)
                .contains("a.A.other 10-10 x1");
    }

    @Test
    void anyOrderIsSorted() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            recording.cpu(random.nextInt(5000), "w", "a.A.m" + i % 3);
        }
        ChartSamples samples = boxes(TEN).samples();
        for (int i = 1; i < samples.size(); i++) {
            assertThat(samples.time(i)).isGreaterThanOrEqualTo(samples.time(i - 1));
        }
        assertThat(samples.size()).isEqualTo(1000);
    }

    @Test
    void aSampleWithoutAStackIsSaidToHaveNone() {
        recording.cpu(0, "w", "").cpu(10, "w", "a.A.run");
        assertThat(row(boxes(TEN), 0)).containsExactly("[no stack] 0-10 x1", "a.A.run 10-20 x1");
    }

    @Test
    void lanesAreThreadsAndFamiliesTheBusiestFirst() {
        recording
                .cpu(0, "main", "a.A.run")
                .cpu(1, "w-1", "a.A.run")
                .cpu(2, "w-2", "a.A.run")
                .cpu(3, "w-2", "a.A.run");
        List<ChartLanes.Lane> lanes = ChartLanes.of(
                recording, recording.samples(SampleKind.CPU).orElseThrow(), SampleFilter.ALL, Job.quiet());
        assertThat(lanes).extracting(ChartLanes.Lane::name).containsExactly("w", "w-2", "main", "w-1");
        assertThat(lanes.getFirst().isFamily()).isTrue();
        assertThat(lanes.getFirst().samples()).isEqualTo(3);
        assertThat(lanes.getFirst().threads()).isEqualTo(threads(1, 2));
    }

    @Test
    void searchWalksTheOutermostMatchesInOrderOfTime() {
        recording
                .cpu(0, "w", "a.A.run;b.Hit.x;b.Hit.y")
                .cpu(10, "w", "a.A.run;b.Hit.x")
                .cpu(20, "w", "a.A.run")
                .cpu(30, "w", "b.Hit.x");
        ChartBoxes boxes = boxes(TEN);
        ChartSearch search = ChartSearch.of(boxes, Pattern.compile("Hit"), Job.quiet());
        assertThat(search.count()).isEqualTo(2);
        assertThat(search.match(boxes, 0)).isEqualTo(new Box(1, 0));
        assertThat(search.match(boxes, 1)).isEqualTo(new Box(0, 1));
        assertThat(search.beside(0, 1)).isEqualTo(1);
        assertThat(search.beside(1, 1)).isEqualTo(1);
        assertThat(search.beside(3, 1)).isZero();
        assertThat(search.beside(2, -1)).isZero();
        assertThat(ChartSearch.of(boxes, Pattern.compile("none"), Job.quiet()).beside(0, 1))
                .isEqualTo(-1);
    }

    @Test
    void boxesAreDrawnWhereTheyAreAndFoundThere() {
        recording
                .cpu(0, "w", "a.A.run;a.A.one")
                .cpu(10, "w", "a.A.run")
                .cpu(60, "w", "a.A.run")
                .lasting(0, 100);
        ChartBoxes boxes = boxes(TEN);
        FlameViewport view = new FlameViewport(0, 1, 100, 100, 20, 0, true);
        TimeRange whole = new TimeRange(0, 100 * MILLI);
        ChartLayout layout = ChartLayout.of(boxes, whole, view);
        assertThat(layout.size()).isEqualTo(3);
        assertThat(layout.left(1)).isEqualTo(60);
        assertThat(layout.right(1)).isEqualTo(70);
        assertThat(layout.row(2)).isEqualTo(1);
        assertThat(ChartLayout.hit(boxes, whole, view, 15, 5)).isEqualTo(new Box(0, 0));
        assertThat(ChartLayout.hit(boxes, whole, view, 30, 5)).isNull();
        assertThat(ChartLayout.hit(boxes, whole, view, 15, 25)).isNull();
        assertThat(ChartLayout.hit(boxes, whole, view, 5, 25)).isEqualTo(new Box(1, 0));
    }

    @Test
    void aMillionSamplesAreAsManyBoxesAsThereArePixels() {
        int n = 1_000_000;
        long[] time = new long[n];
        int[] stack = new int[n];
        long[] weight = new long[n];
        recording.cpu(0, "w", "a.A.run;a.A.one").cpu(0, "w", "a.A.run;a.A.two;a.A.deep");
        for (int i = 0; i < n; i++) {
            time[i] = i * 10 * MILLI;
            stack[i] = i % 2;
            weight[i] = 1;
        }
        ChartSamples samples = new ChartSamples(SampleKind.CPU, time, stack, weight, TEN);
        ChartBoxes boxes = ChartBoxes.of(recording.stacks(), samples, false, Job.quiet());
        assertThat(boxes.size()).isEqualTo(1 + n + n / 2);
        FlameViewport all = new FlameViewport(0, 1, 1000, 100, 20, 0, true);
        TimeRange whole = new TimeRange(0, n * 10 * MILLI);
        ChartLayout layout = ChartLayout.of(boxes, whole, all);
        assertThat(layout.size()).isLessThanOrEqualTo(1 + 2 * 1001);
        ChartLayout near = ChartLayout.of(boxes, whole, all.over(0.5, 0.5 + 10.0 / n));
        assertThat(near.size()).isBetween(15, 19);
        assertThat(near.merged(1)).isFalse();
    }
}
