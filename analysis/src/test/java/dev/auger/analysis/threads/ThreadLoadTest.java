package dev.auger.analysis.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreadLoadTest {

    private static final List<ThreadRef> THREADS =
            List.of(new ThreadRef("main", 1, 101, false, null), new ThreadRef("worker", 2, 102, false, null));

    /** Thread, time, weight; the last sample names no thread. */
    private static final long[][] SAMPLES = {{0, 10, 6}, {1, 20, 3}, {1, 90, 11}, {-1, 20, 1}};

    private static Recording recording() {
        GrowingLongs time = new GrowingLongs();
        GrowingLongs weight = new GrowingLongs();
        GrowingInts thread = new GrowingInts();
        for (long[] s : SAMPLES) {
            thread.add((int) s[0]);
            time.add(s[1]);
            weight.add(s[2]);
        }
        Samples samples = new Samples(SampleKind.CPU, "e", time, thread, thread, weight, thread);
        return (Recording) Proxy.newProxyInstance(
                Recording.class.getClassLoader(),
                new Class<?>[] {Recording.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "threads" -> THREADS;
                    case "samples" -> arguments[0] == SampleKind.CPU ? Optional.of(samples) : Optional.empty();
                    default -> throw new AssertionError(method);
                });
    }

    @Test
    void sharesAreOfAllSamplesInTheRange() {
        ThreadLoad load = ThreadLoad.of(recording(), SampleKind.CPU, new TimeRange(0, 50), Job.quiet());
        assertThat(load.samples()).isEqualTo(3);
        assertThat(load.share(0)).isEqualTo(0.6);
        assertThat(load.share(1)).isEqualTo(0.3);
        assertThat(ThreadLoad.of(recording(), SampleKind.ALLOC, null, Job.quiet()))
                .isNull();
    }

    @Test
    void otherFilesThreadsJoinByIdThenByAUniqueName() {
        ThreadLoad load = ThreadLoad.of(recording(), SampleKind.CPU, new TimeRange(0, 50), Job.quiet());
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
        ThreadInfo blocked = new ThreadInfo(
                new ThreadRef("a", 1, -1, false, null),
                "#1",
                ThreadState.BLOCKED,
                "",
                cpuMillis,
                -1,
                5,
                false,
                new ThreadInfo.Lock("0x1", "app.Lock", null),
                List.of(),
                List.of(new Frame("app.A", "run", null, line, FrameKind.JAVA)),
                List.of());
        return new ThreadDump() {
            @Override
            public Moment at() {
                return new Moment(second * 1_000_000_000L, false);
            }

            @Override
            public int size() {
                return 1;
            }

            @Override
            public ThreadInfo thread(int index) {
                return blocked;
            }

            @Override
            public List<List<String>> reportedDeadlocks() {
                return List.of();
            }
        };
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
