package dev.auger.analysis.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineHeatTest {

    private static final Frame MAIN = frame("app.Main", "main", 10);
    private static final Frame RECURSE = frame("app.Main$Inner", "again", 20);
    private static final Frame LIBRARY = frame("java.util.HashMap", "put", 600);
    private static final Frame NATIVE = new Frame("jdk.internal.Unsafe", "park", null, -1, FrameKind.NATIVE);
    private static final List<Frame> FRAMES = List.of(MAIN, RECURSE, LIBRARY, NATIVE);

    /** Leaf first: a library call from a line that recurses; the line itself; a native leaf. */
    private static final int[][] STACKS = {{2, 1, 1, 0}, {1, 0}, {3, 0}};

    private static Frame frame(String type, String method, int line) {
        return new Frame(type, method, null, line, FrameKind.JAVA);
    }

    private static LineHeat heat(SampleTest filter) {
        GrowingLongs time = new GrowingLongs();
        GrowingInts thread = new GrowingInts();
        GrowingInts stack = new GrowingInts();
        GrowingLongs weight = new GrowingLongs();
        long[][] rows = {{0, 100}, {0, 50}, {1, 30}, {2, 15}, {-1, 5}};
        for (long[] row : rows) {
            time.add(0);
            thread.add(0);
            stack.add((int) row[0]);
            weight.add(row[1]);
        }
        Samples samples =
                new Samples(SampleKind.ALLOC, "jdk.ObjectAllocationSample", time, thread, stack, weight, thread);
        return LineHeat.of(recording(samples), SampleKind.ALLOC, filter, c -> c.startsWith("app."), Job.quiet());
    }

    private static Recording recording(Samples samples) {
        Stacks stacks = new Stacks() {
            @Override
            public int size() {
                return STACKS.length;
            }

            @Override
            public int depth(int s) {
                return STACKS[s].length;
            }

            @Override
            public int frameIndex(int s, int position) {
                return STACKS[s][position];
            }

            @Override
            public boolean truncated(int s) {
                return false;
            }

            @Override
            public int frameCount() {
                return FRAMES.size();
            }

            @Override
            public Frame frame(int frameIndex) {
                return FRAMES.get(frameIndex);
            }
        };
        return (Recording) Proxy.newProxyInstance(
                Recording.class.getClassLoader(),
                new Class<?>[] {Recording.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "stacks" -> stacks;
                    case "samples" -> arguments[0] == samples.kind() ? Optional.of(samples) : Optional.empty();
                    default -> throw new AssertionError(method);
                });
    }

    @Test
    void selfIsOfTheLeafAndTotalCountsRecursionOnce() {
        LineHeat heat = heat(SampleTest.ALL);
        LineWeight again = heat.file("app.Main").get(20);
        assertThat(again.self()).isEqualTo(30);
        assertThat(again.total()).isEqualTo(180);
        assertThat(again.totalSamples()).isEqualTo(3);
        assertThat(heat.file("app.Main").get(10).total()).isEqualTo(195);
    }

    @Test
    void sharesAreOfAllSamplesThoseWithoutAStackIncluded() {
        LineHeat heat = heat(SampleTest.ALL);
        assertThat(heat.weight()).isEqualTo(200);
        assertThat(heat.samples()).isEqualTo(5);
        assertThat(heat.file("app.Main").get(20).totalShare(heat).fraction()).isEqualTo(0.9);
    }

    @Test
    void nestedClassesBelongToTheFileOfTheOutermost() {
        assertThat(heat(SampleTest.ALL).file("app.Main$Inner$1")).containsOnlyKeys(10, 20);
    }

    @Test
    void hotLinesAreTheNearestOwnOnes() {
        assertThat(heat(SampleTest.ALL).hottest(9))
                .extracting(l -> l.place().line(), LineWeight::nearest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(20, 180L), org.assertj.core.groups.Tuple.tuple(10, 15L));
    }

    @Test
    void theFilterDecidesWhatCounts() {
        LineHeat heat = heat((samples, i) -> samples.weight().get(i) < 40);
        assertThat(heat.weight()).isEqualTo(50);
        assertThat(heat.file("java.util.HashMap")).isEmpty();
    }

    @Test
    void aKindThatWasNotRecordedHasNoLines() {
        LineHeat heat = LineHeat.of(recording(samplesOf()), SampleKind.CPU, SampleTest.ALL, c -> true, Job.quiet());
        assertThat(heat.lineCount()).isZero();
        assertThat(heat.event()).isEmpty();
    }

    private static Samples samplesOf() {
        GrowingLongs longs = new GrowingLongs();
        GrowingInts ints = new GrowingInts();
        return new Samples(SampleKind.ALLOC, "e", longs, ints, ints, longs, ints);
    }
}
