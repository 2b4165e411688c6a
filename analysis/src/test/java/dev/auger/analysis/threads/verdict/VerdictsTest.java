package dev.auger.analysis.threads.verdict;

import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeThread;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import dev.auger.model.trail.Finding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VerdictsTest {

    private static final String[] IDLE = {
        "jdk.internal.misc.Unsafe.park_[n]",
        "java.util.concurrent.LinkedBlockingQueue.take:435",
        "java.util.concurrent.ThreadPoolExecutor.getTask:1070",
        "java.util.concurrent.ThreadPoolExecutor.runWorker:1130"
    };

    private static List<Verdict> of(ThreadDump... dumps) {
        return Verdicts.of(List.of(dumps), Job.quiet()).all();
    }

    /** Dumps a second apart with threads by the number of the dump. */
    private static ThreadDump[] series(int dumps, IntFunction<List<MadeThread>> threads) {
        List<ThreadDump> series = new ArrayList<>();
        for (int d = 0; d < dumps; d++) {
            MadeDump dump = MadeDump.dump().at(new Moment((100L + d) * 1_000_000_000, false));
            threads.apply(d).forEach(dump::add);
            series.add(dump);
        }
        return series.toArray(ThreadDump[]::new);
    }

    private static List<MadeThread> many(int count, IntFunction<MadeThread> thread) {
        return IntStream.range(0, count).mapToObj(thread).toList();
    }

    @Test
    void aHealthyProgramHasNone() {
        assertThat(of(series(
                        3,
                        d -> List.of(
                                thread("main").id(1).cpu(d),
                                thread("pool-1-thread-1")
                                        .id(2)
                                        .parkedFor("0x1")
                                        .frames(IDLE)
                                        .cpu(1),
                                thread("pool-1-thread-2")
                                        .id(3)
                                        .parkedFor("0x1")
                                        .frames(IDLE)
                                        .cpu(1),
                                thread("Finalizer")
                                        .id(4)
                                        .inWait("0x2")
                                        .frames(
                                                "java.lang.Object.wait_[n]",
                                                "java.lang.ref.ReferenceQueue.remove:155",
                                                "java.lang.ref.Finalizer$FinalizerThread.run:165")))))
                .isEmpty();
    }

    @Test
    void aDeadlockIsProved() {
        assertThat(of(MadeDump.dump(
                        thread("a").holds("0x1").blockedOn("0x2"),
                        thread("b").holds("0x2").parkedFor("0x1"))))
                .extracting(Verdict::pattern, Verdict::level, Verdict::count)
                .containsExactly(tuple("S001-7", Level.PROOF, 2));
    }

    @Test
    void aNilChannelIsProvedButAnEmptySelectIsNot() {
        assertThat(of(MadeDump.goroutines(
                        thread("g1").goState("chan receive (nil chan)").functions("runtime.gopark", "main.wait"),
                        thread("g2").goState("select (no cases)").functions("main.main"))))
                .extracting(Verdict::pattern, Verdict::level, Verdict::count, Verdict::place)
                .containsExactly(tuple("S001-1", Level.PROOF, 1, "main.wait"));
    }

    @Test
    void aGroupThatGrewOverThreeDumpsIsStrong() {
        ThreadDump[] dumps = series(
                3,
                d -> many(
                        10 + 5 * d,
                        i -> thread("w" + i)
                                .id(i + 1)
                                .inWait("0x" + i)
                                .frames("java.lang.Object.wait_[n]", "app.Leak.hold:4")));
        assertThat(of(dumps))
                .extracting(Verdict::pattern, Verdict::level, Verdict::trend)
                .contains(tuple("L031-1", Level.STRONG, List.of(10, 15, 20)));
        assertThat(of(dumps[2])).isEmpty();
    }

    @Test
    void oneSnapshotOfManySendersIsAHint() {
        List<Verdict> found = of(MadeDump.goroutines(many(
                        6,
                        i -> thread("g" + i)
                                .id(i + 1)
                                .goState("chan send")
                                .waiting(6 * 60_000)
                                .functions("main.produce", "main.main"))
                .toArray(MadeThread[]::new)));
        assertThat(found)
                .extracting(Verdict::pattern, Verdict::level, Verdict::count)
                .containsExactly(tuple("L003-1a", Level.HINT, 6));
    }

    @Test
    void aLockLeftByAnIdleWorkerIsOrphaned() {
        List<Verdict> found = of(MadeDump.dump(
                thread("pool-1-thread-1").holds("0x7").parkedFor("0x1").frames(IDLE),
                thread("victim").parkedFor("0x7")));
        assertThat(found)
                .extracting(Verdict::pattern, Verdict::level, Verdict::place)
                .containsExactly(tuple("L077-1", Level.STRONG, "pool-1-thread-1"));
        assertThat(found.getFirst().threads()).containsExactly(0, 1);
    }

    @Test
    void aPoolWhoseThreadsAllWaitForTasksStarves() {
        String[] waits = {
            "jdk.internal.misc.Unsafe.park_[n]",
            "java.util.concurrent.FutureTask.get:190",
            "app.Work.run:3",
            "java.util.concurrent.ThreadPoolExecutor.runWorker:1130"
        };
        ThreadDump[] dumps = series(
                3,
                d -> many(
                        3,
                        i -> thread("jobs-" + i)
                                .id(i + 1)
                                .parkedFor("0x" + i)
                                .frames(waits)
                                .cpu(1)));
        assertThat(of(dumps))
                .extracting(Verdict::pattern, Verdict::level, Verdict::place)
                .contains(tuple("S003-6", Level.STRONG, "jobs"));
        assertThat(of(dumps[0])).extracting(Verdict::level).containsOnly(Level.HINT);
    }

    @Test
    void whatSpinsInAMapIsStrongAndWhatComputesAHint() {
        ThreadDump[] dumps = series(
                3,
                d -> List.of(
                        thread("map").id(1).cpu(990.0 * d).frames("java.util.HashMap.getNode:570", "app.A.a:1"),
                        thread("sum").id(2).cpu(990.0 * d).frames("app.Sum.add:1")));
        assertThat(of(dumps))
                .extracting(Verdict::pattern, Verdict::level)
                .containsExactly(tuple("S003-1", Level.STRONG), tuple("S001-9", Level.HINT));
    }

    @Test
    void poolsMadeForEachCallAreCounted() {
        MadeThread[] pools = many(
                        25,
                        i -> thread("pool-" + i + "-thread-1")
                                .id(i + 1)
                                .parkedFor("0x1")
                                .frames(IDLE))
                .toArray(MadeThread[]::new);
        assertThat(of(MadeDump.dump(pools)))
                .extracting(Verdict::pattern, Verdict::level, Verdict::count)
                .containsExactly(tuple("S003-3", Level.HINT, 25));
    }

    @Test
    void theFinalizerHeldUpIsSeen() {
        assertThat(of(MadeDump.dump(thread("Finalizer")
                        .blockedOn("0x1")
                        .frames("app.Res.close:3", "java.lang.ref.Finalizer$FinalizerThread.run:165"))))
                .extracting(Verdict::pattern)
                .containsExactly("L014-1");
    }
}
