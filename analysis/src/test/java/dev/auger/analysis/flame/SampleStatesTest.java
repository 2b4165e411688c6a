package dev.auger.analysis.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.TreeFacts.StateCount;
import dev.auger.analysis.spans.SampledState;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import org.junit.jupiter.api.Test;

class SampleStatesTest {

    private final MadeRecording recording = new MadeRecording()
            .sample(SampleKind.CPU, 1, "w-1", "a.A.run:1", 1, "", "STATE_RUNNABLE")
            .sample(SampleKind.CPU, 2, "w-1", "a.A.wait:1", 1, "", "STATE_SLEEPING")
            .sample(SampleKind.CPU, 3, "w-2", "a.A.wait:1", 1, "", "STATE_SLEEPING")
            .sample(SampleKind.CPU, 4, "w-2", "a.A.run:1", 1, "");

    private CallTree tree(boolean byThread, SampleFilter filter) {
        CallTreeOptions options =
                new CallTreeOptions(FlameKind.of(SampleKind.CPU), false, byThread, false, false, true, false);
        return CallTrees.of(recording, options, filter, Job.quiet());
    }

    @Test
    void statesAreALevelBelowRootOrThread() {
        CallTree tree = tree(false, SampleFilter.ALL);
        assertThat(tree.name(1)).isEqualTo("STATE_SLEEPING");
        assertThat(tree.level(1)).isEqualTo(TreeLevel.STATE);
        assertThat(tree.total(1)).isEqualTo(2);
        assertThat(tree.path(2)).containsExactly("a.A.wait");
        CallTree threads = tree(true, SampleFilter.ALL);
        assertThat(threads.level(1)).isEqualTo(TreeLevel.THREAD);
        assertThat(threads.level(2)).isEqualTo(TreeLevel.STATE);
        assertThat(threads.level(3)).isNull();
        assertThat(threads.isThread(1)).isTrue();
        int n = threads.find(threads.firstChild(threads.firstChild(0)), java.util.List.of("a.A.run"));
        assertThat(threads.path(n)).containsExactly("a.A.run");
    }

    @Test
    void sharesByStateAreOfAllSamplesWhateverTheConditionOnStates() {
        for (SampleFilter filter : new SampleFilter[] {SampleFilter.ALL, SampleFilter.running(recording)}) {
            TreeFacts facts = tree(false, filter).facts();
            assertThat(facts.states())
                    .containsExactly(
                            new StateCount("STATE_SLEEPING", false, 2),
                            new StateCount("", true, 1),
                            new StateCount("STATE_RUNNABLE", true, 1));
            assertThat(facts.notRunning()).isEqualTo(2);
        }
    }

    @Test
    void runningLeavesOutWhatDidNotRunAndAStateOnlyWhatHasAnother() {
        assertThat(tree(false, SampleFilter.running(recording)).totalWeight()).isEqualTo(2);
        assertThat(tree(false, SampleFilter.states(recording, "STATE_RUNNABLE"::equals))
                        .totalWeight())
                .isEqualTo(1);
    }

    @Test
    void aSamplerThatSaysNoStatesHasNone() {
        MadeRecording silent = new MadeRecording().cpu(1, "w", "a.A.b:1");
        CallTree tree = CallTrees.of(silent, CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, Job.quiet());
        assertThat(tree.facts()).isEqualTo(TreeFacts.NONE);
    }

    @Test
    void namesOfStates() {
        assertThat(SampledState.of("STATE_RUNNABLE")).isEqualTo(SampledState.RUNNING);
        assertThat(SampledState.of("STATE_DEFAULT")).isEqualTo(SampledState.RUNNING);
        assertThat(SampledState.of("STATE_SLEEPING")).isEqualTo(SampledState.NOT_RUNNING);
        assertThat(SampledState.of("STATE_IN_OBJECT_WAIT_TIMED")).isEqualTo(SampledState.WAITING);
        assertThat(SampledState.of("STATE_PARKED_TIMED")).isEqualTo(SampledState.PARKED);
        assertThat(SampledState.of("STATE_BLOCKED_ON_MONITOR_ENTER")).isEqualTo(SampledState.BLOCKED);
        assertThat(SampledState.of("STATE_UNKNOWN").offCpu()).isFalse();
    }
}
