package dev.auger.analysis.trail.waiting;

import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.fixtures.MadeThread;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.threads.ThreadState;
import dev.auger.model.trail.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StuckRuleTest {

    private static final String PARK = "jdk.internal.misc.Unsafe.park";
    private static final String LOCKS = "java.util.concurrent.locks.";
    private static final String[] WORKER = {
        "java.util.concurrent.ThreadPoolExecutor.runWorker:1144", "java.lang.Thread.run:1"
    };

    private static MadeThread waiter(String name, String lock, String lockClass, String... frames) {
        List<String> all = new ArrayList<>(List.of(PARK));
        all.addAll(List.of(frames));
        return thread(name).parkedFor(lock, lockClass).frames(all.toArray(String[]::new));
    }

    private static MadeThread seller(int i) {
        return waiter(
                "till-" + i,
                "0x1",
                "java.util.concurrent.Semaphore$NonfairSync",
                "java.util.concurrent.Semaphore.acquire:318",
                "a.Shop.reserve:38",
                "a.Shop.sell:29",
                WORKER[0],
                WORKER[1]);
    }

    private static MadeDump sellers() {
        return MadeDump.dump(seller(1), seller(2), seller(3));
    }

    /** A recording of ten seconds in which the tills work until then. */
    private static MadeRecording workedUntil(long millis) {
        MadeRecording recording = new MadeRecording().lasting(0, 10_000);
        for (long at = 0; at < millis; at += 50) {
            recording.cpu(at, "till-" + (1 + at / 50 % 3), "java.lang.Thread.run;a.Shop.sell:28");
        }
        return recording;
    }

    private static List<Finding> findings(Evidence... evidence) {
        return new StuckRule()
                .findings(
                        new Investigation(EvidenceSet.of(List.of(evidence)), false, OwnCode.byDefault(), Job.quiet()));
    }

    @Test
    void permitsThatNobodyGivesBack() {
        List<Finding> found =
                findings(workedUntil(4_000), MadeDumps.file("1.txt", sellers()), MadeDumps.file("2.txt", sellers()));
        assertThat(found).hasSize(1);
        Finding finding = found.getFirst();
        assertThat(finding.title().key()).isEqualTo("trail.stuck.lock");
        assertThat(finding.title().arguments()).contains("Semaphore");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.confidence()).isGreaterThanOrEqualTo(0.7);
        assertThat(finding.culprit().label()).isEqualTo("Shop.java:38");
        assertThat(finding.trail().hop(Layer.CODE).orElseThrow().grade()).isEqualTo(Grade.EXACT);
        assertThat(finding.trail().hop(Layer.THREAD).orElseThrow().value()).isEqualTo("till-* \u00d73");
    }

    @Test
    void threadsThatGoOnBetweenTheDumpsOnlyQueue() {
        assertThat(findings(workedUntil(9_900), MadeDumps.file("1.txt", sellers()), MadeDumps.file("2.txt", sellers())))
                .isEmpty();
    }

    @Test
    void twoDumpsAloneAreAHintAndOneIsNothing() {
        List<Finding> found = findings(MadeDumps.file("1.txt", sellers(), sellers()));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().level()).isEqualTo(Finding.Level.HINT);
        assertThat(found.getFirst().counterEvidence()).isNotEmpty();
        assertThat(findings(workedUntil(4_000), MadeDumps.file("1.txt", sellers())))
                .isEmpty();
    }

    @Test
    void aLockWhoseOwnerWorksIsContention() {
        MadeDump dump = MadeDump.dump(
                waiter("a", "0x7", LOCKS + "ReentrantLock$NonfairSync", LOCKS + "ReentrantLock.lock:1", "a.Book.add:5"),
                thread("b").holds("0x7", LOCKS + "ReentrantLock$NonfairSync").frames("a.Book.sum:20"));
        assertThat(findings(MadeDumps.file("1.txt", dump, dump))).isEmpty();
    }

    @Test
    void aReadLockCannotBecomeAWriteLock() {
        String sync = LOCKS + "ReentrantReadWriteLock$NonfairSync";
        MadeThread reader = waiter(
                "r1",
                "0x3",
                sync,
                LOCKS + "ReentrantReadWriteLock$ReadLock.lock:738",
                "a.Prices.price:19",
                "a.Till.run:3");
        MadeThread other = waiter(
                "r2",
                "0x3",
                sync,
                LOCKS + "ReentrantReadWriteLock$ReadLock.lock:738",
                "a.Prices.price:19",
                "a.Till.run:3");
        MadeThread upgrade = waiter(
                "r3",
                "0x3",
                sync,
                LOCKS + "ReentrantReadWriteLock$WriteLock.lock:959",
                "a.Prices.markDown:31",
                "a.Prices.price:22",
                "a.Till.run:3");
        MadeDump dump = MadeDump.dump(reader, other, upgrade);
        Finding finding = findings(MadeDumps.file("1.txt", dump, dump, dump)).getFirst();
        assertThat(finding.title().key()).isEqualTo("trail.stuck.upgrade");
        assertThat(finding.culprit().label()).isEqualTo("Prices.java:31");
    }

    private static MadeThread task(String name) {
        return waiter(
                name,
                "0x" + name.hashCode(),
                "java.util.concurrent.FutureTask",
                "java.util.concurrent.FutureTask.get:1",
                "a.Report.build:37",
                WORKER[0],
                WORKER[1]);
    }

    @Test
    void aPoolThatWaitsForItself() {
        MadeDump starved = MadeDump.dump(task("pool-1-thread-1"), task("pool-1-thread-2"));
        Finding finding = findings(MadeDumps.file("1.txt", starved, starved)).getFirst();
        assertThat(finding.title().key()).isEqualTo("trail.stuck.pool");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Report.java:37");

        MadeThread free = thread("pool-1-thread-3")
                .parkedFor("0x9")
                .frames(PARK, "java.util.concurrent.ThreadPoolExecutor.getTask:1", WORKER[0], WORKER[1]);
        MadeDump served = MadeDump.dump(task("pool-1-thread-1"), task("pool-1-thread-2"), free);
        assertThat(findings(MadeDumps.file("1.txt", served, served)).getFirst().level())
                .isEqualTo(Finding.Level.HINT);
    }

    @Test
    void aMainThreadThatWaitsForTheEndIsNothing() {
        MadeDump dump = MadeDump.dump(waiter(
                "main",
                "0x5",
                "java.util.concurrent.CountDownLatch$Sync",
                "java.util.concurrent.CountDownLatch.await:1",
                "a.Main.main:9"));
        assertThat(findings(MadeDumps.file("1.txt", dump, dump, dump))).isEmpty();
    }

    @Test
    void consumersWaitingForASignalAreIdleUnlessProducersWaitToo() {
        MadeThread take = thread("c").inWait("0x8").frames("java.lang.Object.wait:1", "a.Box.take:20", "a.C.run:3");
        MadeDump idle = MadeDump.dump(take);
        assertThat(findings(MadeDumps.file("1.txt", idle, idle, idle))).isEmpty();

        MadeThread put = thread("p").inWait("0x8").frames("java.lang.Object.wait:1", "a.Box.put:10", "a.P.run:3");
        MadeDump both = MadeDump.dump(take, put);
        assertThat(findings(MadeDumps.file("1.txt", both, both, both))
                        .getFirst()
                        .title()
                        .key())
                .isEqualTo("trail.stuck.signal.one");
    }

    private static MadeThread throughHelper(String name, String... callers) {
        List<String> frames = new ArrayList<>(List.of("java.util.concurrent.FutureTask.get:1", "a.Later.of:13"));
        frames.addAll(List.of(callers));
        frames.addAll(List.of(WORKER));
        return waiter(name, "0x" + name.hashCode(), "java.util.concurrent.FutureTask", frames.toArray(String[]::new));
    }

    @Test
    void poolsThatWaitForEachOtherEndAtTheCallersOfAHelper() {
        MadeDump dump = MadeDump.dump(
                throughHelper("clerk-1", "a.Counter.sell:28"),
                throughHelper("clerk-2", "a.Counter.sell:28"),
                throughHelper("picker-1", "a.Store.pick:21"),
                throughHelper("picker-2", "a.Store.pick:21"));
        Finding finding = findings(MadeDumps.file("1.txt", dump, dump)).getFirst();
        assertThat(finding.title().key()).isEqualTo("trail.stuck.pools");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Counter.java:28");
    }

    @Test
    void aLockWhoseHolderWentBackToItsPool() {
        String sync = LOCKS + "ReentrantLock$NonfairSync";
        MadeThread idle = thread("pool-1-thread-1")
                .parkedFor("0x9")
                .holds("0x7", sync)
                .frames(PARK, "java.util.concurrent.ThreadPoolExecutor.getTask:1", WORKER[0], WORKER[1]);
        MadeDump dump = MadeDump.dump(
                idle,
                waiter("pool-1-thread-2", "0x7", sync, LOCKS + "ReentrantLock.lock:1", "a.Wall.leave:15", WORKER[0]),
                waiter("pool-1-thread-3", "0x7", sync, LOCKS + "ReentrantLock.lock:1", "a.Wall.leave:15", WORKER[0]));
        Finding finding = findings(MadeDumps.file("1.txt", dump, dump)).getFirst();
        assertThat(finding.title().key()).isEqualTo("trail.stuck.orphan");
        assertThat(finding.counterEvidence()).hasSize(2);
        assertThat(finding.confidence()).isLessThan(0.7);
    }

    private static MadeThread taking(String name, String... callers) {
        List<String> frames =
                new ArrayList<>(List.of("java.util.concurrent.ArrayBlockingQueue.take:420", "a.Shelf.use:17"));
        frames.addAll(List.of(callers));
        return waiter(name, "0x5", LOCKS + "AbstractQueuedSynchronizer$ConditionObject", frames.toArray(String[]::new));
    }

    @Test
    void oneMoreOfWhatIsHeld() {
        MadeThread first = taking("pool-1-thread-1", "a.Counter.pledge:14", WORKER[0]);
        MadeDump consumers = MadeDump.dump(first, taking("pool-1-thread-2", "a.Counter.pledge:14", WORKER[0]));
        assertThat(findings(MadeDumps.file("1.txt", consumers, consumers, consumers)))
                .isEmpty();

        MadeThread inner = taking(
                "pool-1-thread-3",
                "a.Customers.number:20",
                "a.Counter.lambda$pledge$0:16",
                "a.Shelf.use:19",
                "a.Counter.pledge:14",
                WORKER[0]);
        MadeDump dump = MadeDump.dump(first, inner);
        Finding finding = findings(MadeDumps.file("1.txt", dump, dump, dump)).getFirst();
        assertThat(finding.title().key()).isEqualTo("trail.stuck.nested");
        assertThat(finding.culprit().label()).isEqualTo("Counter.java:16");
    }

    @Test
    void whatIsTakenInTheMiddleOfATaskIsNotGivenBack() {
        MadeDump dump = MadeDump.dump(
                taking("till-1", "a.Links.borrow:17", "a.Shop.sell:29", WORKER[0]),
                taking("till-2", "a.Links.borrow:17", "a.Shop.sell:29", WORKER[0]));
        MadeDumps dumps = MadeDumps.file("1.txt", dump, dump);
        assertThat(findings(workedUntil(4_000), dumps)).isEmpty();

        MadeRecording worked = workedUntil(4_000);
        for (int i = 0; i < 5; i++) {
            worked.sample(
                    SampleKind.PARK,
                    i * 100L,
                    "till-1",
                    "java.lang.Thread.run;a.Shop.sell:27;java.util.concurrent.ArrayBlockingQueue.take:4;" + PARK,
                    5_000_000,
                    "");
        }
        Finding finding = findings(worked, dumps).getFirst();
        assertThat(finding.title().key()).isEqualTo("trail.stuck.borrowed");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Shelf.java:17");
    }

    @Test
    void aHolderThatWaitsForSomethingElse() {
        MadeThread holder = waiter(
                        "web-1",
                        "0x4",
                        "java.util.concurrent.FutureTask",
                        "java.util.concurrent.FutureTask.get:1",
                        "a.Store.get:5",
                        "a.Web.run:9")
                .holds("0x7", "a.Store");
        MadeThread other = thread("web-2").blockedOn("0x7", "a.Store").frames("a.Store.get:4", "a.Web.run:9");
        MadeThread third = thread("web-3").blockedOn("0x7", "a.Store").frames("a.Store.get:4", "a.Web.run:9");
        MadeDump dump = MadeDump.dump(holder, other, third);
        Finding finding = findings(MadeDumps.file("1.txt", dump, dump, dump)).getFirst();
        assertThat(finding.title().key()).isEqualTo("trail.stuck.holder.one");
        assertThat(finding.culprit().label()).isEqualTo("Store.java:5");
    }

    @Test
    void aHolderThatGoesOnElsewhere() {
        String sync = LOCKS + "ReentrantLock$NonfairSync";
        MadeDump dump = MadeDump.dump(
                thread("till-3").holds("0x7", sync).frames("a.Walk.on:4", "a.Till.run:3"),
                waiter("till-1", "0x7", sync, LOCKS + "ReentrantLock.lock:1", "a.Index.add:5", "a.Till.run:3"),
                waiter("till-2", "0x7", sync, LOCKS + "ReentrantLock.lock:1", "a.Index.add:5", "a.Till.run:3"));
        MadeRecording recording = workedUntil(4_000);
        for (long at = 4_000; at < 10_000; at += 50) {
            recording.cpu(at, "till-3", "java.lang.Thread.run;a.Walk.on:4");
        }
        Finding finding =
                findings(recording, MadeDumps.file("1.txt", dump, dump)).getFirst();
        assertThat(finding.title().key()).isEqualTo("trail.stuck.kept");
        assertThat(finding.culprit().label()).isEqualTo("Index.java:5");
        assertThat(findings(MadeDumps.file("1.txt", dump, dump, dump))
                        .getFirst()
                        .level())
                .isEqualTo(Finding.Level.HINT);
    }

    private static MadeThread reading(String name) {
        return thread(name)
                .state(ThreadState.RUNNABLE)
                .frames(
                        "sun.nio.ch.SocketDispatcher.read0_[n]",
                        "sun.nio.ch.NioSocketImpl.implRead:305",
                        "java.net.Socket$SocketInputStream.read:967",
                        "a.Line.good:24",
                        "a.Machine.run:23");
    }

    private static MadeHeap connection(long localPort) {
        MadeHeap heap = new MadeHeap();
        heap.object("sun.nio.ch.NioSocketImpl")
                .number("server", BasicType.BOOLEAN, 1)
                .number("localport", BasicType.INT, 8080)
                .root(GcRoot.Kind.JNI_GLOBAL);
        for (int i = 1; i <= 3; i++) {
            MadeObject reader = heap.thread("till-" + i, "sun.nio.ch.NioSocketImpl.implRead:305");
            MadeObject socket = heap.object("sun.nio.ch.NioSocketImpl")
                    .number("server", BasicType.BOOLEAN, 0)
                    .number("localport", BasicType.INT, localPort);
            heap.local(reader, 0, socket);
        }
        return heap;
    }

    @Test
    void anAnswerThatDoesNotComeAndARequestThatDoesNot() {
        MadeDump dump = MadeDump.dump(reading("till-1"), reading("till-2"), reading("till-3"));
        MadeDumps dumps = MadeDumps.file("1.txt", dump, dump);
        List<Finding> asked = findings(workedUntil(4_000), dumps, connection(40_123));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().title().key()).isEqualTo("trail.stuck.answer");
        assertThat(asked.getFirst().level()).isEqualTo(Finding.Level.STRONG);
        assertThat(asked.getFirst().culprit().label()).isEqualTo("Line.java:24");

        assertThat(findings(workedUntil(4_000), dumps, connection(8080))).isEmpty();
        assertThat(findings(workedUntil(9_900), dumps, connection(40_123))).isEmpty();
    }

    @Test
    void oneThreadThatStoppedInMidWorkAndOneThatCameAndWent() {
        MadeDump dump = MadeDump.dump(waiter(
                "till-1",
                "0x5",
                "java.util.concurrent.CompletableFuture$Signaller",
                "java.util.concurrent.CompletableFuture.join:1",
                "a.Pricer.price:6",
                "a.Till.run:3"));
        MadeDumps dumps = MadeDumps.file("1.txt", dump, dump);
        assertThat(findings(workedUntil(4_000), dumps).getFirst().title().key()).isEqualTo("trail.stuck.join.one");

        MadeRecording now = new MadeRecording().lasting(0, 10_000);
        for (long at = 0; at < 7_000; at += 1_500) {
            now.cpu(at, "till-1", "java.lang.Thread.run;a.Till.run:3");
        }
        assertThat(findings(now, dumps)).isEmpty();
    }
}
