package dev.auger.analysis.trail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingLeavesTest {

    @ParameterizedTest
    @CsvSource({
        "java.util.stream.ReferencePipeline$2$1.accept_[i], false",
        "java.util.stream.ReferencePipeline$2$1.accept_[0], false",
        "a.Jobs.poll, false",
        "jdk.internal.misc.Unsafe.park, true",
        "java.lang.Thread.sleep0, true",
    })
    void methodsOfTheSameNameAsAFunctionThatWaitsRun(String leaf, boolean waits) {
        MadeRecording recording = new MadeRecording();
        for (int i = 0; i < 50; i++) {
            recording.sample(SampleKind.CPU, i, "w", "java.lang.Thread.run;a.Work.all:3;" + leaf, 1, "");
        }
        assertThat(WaitingLeaves.isWallClock(
                        recording.stacks(), recording.samples(SampleKind.CPU).orElseThrow()))
                .isEqualTo(waits);
    }
}
