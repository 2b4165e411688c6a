package dev.auger.analysis.threads;

import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadLoadTest {

    private static final TimeRange BEGINNING = new TimeRange(0, 50_000_000L);

    /** The last sample names no thread. */
    private static Recording recording() {
        return new MadeRecording()
                .thread(new ThreadRef("main", 1, 101, false, null))
                .thread(new ThreadRef("worker", 2, 102, false, null))
                .sample(SampleKind.CPU, 10, "main", "", 6, "")
                .sample(SampleKind.CPU, 20, "worker", "", 3, "")
                .sample(SampleKind.CPU, 90, "worker", "", 11, "")
                .sample(SampleKind.CPU, 20, "", "", 1, "");
    }

    @Test
    void sharesAreOfAllSamplesInTheRange() {
        ThreadLoad load = ThreadLoad.of(recording(), SampleKind.CPU, BEGINNING, Job.quiet());
        assertThat(load.samples()).isEqualTo(3);
        assertThat(load.share(0)).isEqualTo(0.6);
        assertThat(load.share(1)).isEqualTo(0.3);
        assertThat(ThreadLoad.of(recording(), SampleKind.ALLOC, null, Job.quiet()))
                .isNull();
    }

    @Test
    void otherFilesThreadsJoinByIdThenByAUniqueName() {
        ThreadLoad load = ThreadLoad.of(recording(), SampleKind.CPU, BEGINNING, Job.quiet());
        assertThat(load.share(new ThreadRef("renamed", 2, -1, false, null), true))
                .isEqualTo(0.3);
        assertThat(load.share(new ThreadRef("worker", 7, -1, false, null), true))
                .isZero();
        assertThat(load.share(new ThreadRef("x", -1, 101, false, null), true)).isEqualTo(0.6);
        assertThat(load.share(new ThreadRef("main", -1, -1, false, null), true)).isEqualTo(0.6);
        assertThat(load.share(new ThreadRef("main", -1, -1, false, null), false))
                .isNaN();
    }

    private static ThreadDump dump(long second, int line) {
        return dump(second, line, 3);
    }

    private static ThreadDump dump(long second, int line, double cpuMillis) {
        return MadeDump.dump(thread("a").id(1).cpu(cpuMillis).blockedOn("0x1").frames("app.A.run:" + line))
                .at(new Moment(second * 1_000_000_000L, false));
    }

    @Test
    void aWaitReachesBackAsLongAsNothingChanged() {
        ThreadDump first = dump(0, 7);
        ThreadDump second = dump(10, 5);
        ThreadDump third = dump(25, 5);
        ThreadDump last = dump(40, 5);
        List<ThreadDump> all = List.of(last, first, third, second);
        assertThat(WaitTimes.atLeast(last, all, Job.quiet())).containsExactly(30);
        assertThat(WaitTimes.atLeast(second, all, Job.quiet())[0]).isNaN();
    }

    @Test
    void whoWorkedInBetweenOrMayHaveDidNotWaitAllTheWhile() {
        ThreadDump last = dump(40, 5, 90);
        assertThat(WaitTimes.atLeast(last, List.of(dump(10, 5, 20), last), Job.quiet())[0])
                .isNaN();
        assertThat(WaitTimes.atLeast(last, List.of(dump(10, 5, -1), last), Job.quiet())[0])
                .isNaN();
    }
}
