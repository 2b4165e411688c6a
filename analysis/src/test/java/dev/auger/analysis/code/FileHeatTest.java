package dev.auger.analysis.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import org.junit.jupiter.api.Test;

class FileHeatTest {

    private static final String MAIN = "app.Main.main:10";

    /** Two lines of a method, one of which recurs; a nested class; another file. */
    private static final MadeRecording RECORDING = new MadeRecording()
            .alloc(0, "t", MAIN + ";app.Main.work:20;app.Main.work:20;java.util.HashMap.put:600_[i]", 100, "")
            .alloc(0, "t", MAIN + ";app.Main.work:20;java.util.HashMap.put:610_[i]", 300, "")
            .alloc(0, "t", MAIN + ";app.Main.work:21", 30, "")
            .alloc(0, "t", MAIN + ";app.Main$Inner.run:40;app.Other.go:5", 70, "");

    private static final LineHeat HEAT =
            LineHeat.of(RECORDING, SampleKind.ALLOC, SampleTest.ALL, c -> c.startsWith("app."), Job.quiet());

    private final FileHeat file = FileHeat.of(HEAT, "app.Main$Inner", Job.quiet());

    @Test
    void methodsCountEachStackOnce() {
        assertThat(file.methods())
                .extracting(
                        m -> m.place().method(), MethodWeight::self, MethodWeight::total, MethodWeight::totalSamples)
                .containsExactly(tuple("main", 0L, 500L, 4L), tuple("work", 30L, 430L, 3L), tuple("run", 0L, 70L, 1L));
    }

    @Test
    void aMethodStandsAtItsHeaviestLine() {
        assertThat(file.methods().get(1).place().line()).isEqualTo(20);
    }

    @Test
    void calleesAreOfTheirLine() {
        assertThat(file.callees().get(20))
                .extracting(c -> c.place().method(), c -> c.place().line(), Callee::inlined, Callee::weight)
                .containsExactly(tuple("put", 610, true, 400L), tuple("work", 20, false, 100L));
        assertThat(file.callees().get(40))
                .extracting(c -> c.place().className())
                .containsExactly("app.Other");
        assertThat(file.callees()).doesNotContainKey(21);
    }

    @Test
    void aFileNobodySawHasNothing() {
        assertThat(FileHeat.of(HEAT, "app.Mai", Job.quiet())).isEqualTo(FileHeat.NONE);
    }
}
