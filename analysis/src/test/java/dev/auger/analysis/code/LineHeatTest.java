package dev.auger.analysis.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import org.junit.jupiter.api.Test;

class LineHeatTest {

    private static final String MAIN = "app.Main.main:10";
    private static final String AGAIN = MAIN + ";app.Main$Inner.again:20";

    /** A library call from a line that recurses, twice; the line itself; a native leaf; no stack. */
    private static final MadeRecording RECORDING = new MadeRecording()
            .alloc(0, "t", AGAIN + ";app.Main$Inner.again:20;java.util.HashMap.put:600", 100, "")
            .alloc(0, "t", AGAIN + ";app.Main$Inner.again:20;java.util.HashMap.put:600", 50, "")
            .alloc(0, "t", AGAIN, 30, "")
            .alloc(0, "t", MAIN + ";jdk.internal.Unsafe.park_[n]", 15, "")
            .alloc(0, "t", "", 5, "");

    private static LineHeat heat(SampleTest filter) {
        return LineHeat.of(RECORDING, SampleKind.ALLOC, filter, c -> c.startsWith("app."), Job.quiet());
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
        LineHeat heat = LineHeat.of(RECORDING, SampleKind.CPU, SampleTest.ALL, c -> true, Job.quiet());
        assertThat(heat.lineCount()).isZero();
        assertThat(heat.event()).isEmpty();
    }

    @Test
    void objectsAliveAtTheEndCountOneEachWhereTheyWereAllocated() {
        MadeRecording made = new MadeRecording()
                .old(1, "t", "app.Main.main:10;app.Cache.put:7;java.util.HashMap.put:600", "byte[]")
                .old(2, "t", "app.Main.main:10;app.Cache.put:7", "byte[]")
                .old(3, "t", "app.Main.main:12", "java.lang.String");
        LineHeat heat =
                LineHeat.of(made, OldObjectSamples.KIND, SampleTest.ALL, c -> c.startsWith("app."), Job.quiet());
        assertThat(heat.event()).isEqualTo("jdk.OldObjectSample");
        assertThat(heat.weight()).isEqualTo(3);
        assertThat(heat.file("app.Cache").get(7).nearest()).isEqualTo(2);
        assertThat(heat.file("app.Main").get(10).total()).isEqualTo(2);
    }
}
