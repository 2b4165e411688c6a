package dev.auger.analysis.threads;

import static dev.auger.model.fixtures.MadeDump.dump;
import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.threads.WaitForGraph.Blocker;
import dev.auger.model.fixtures.MadeThread;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitForGraphTest {

    @Test
    void findsACycleOverMonitorsAndJavaUtilConcurrentLocks() {
        var dump = dump(
                thread("bystander"),
                thread("c").holds("0x3").parkedFor("0x1"),
                thread("a").holds("0x1").blockedOn("0x2"),
                thread("b").holds("0x2").parkedFor("0x3"));
        assertThat(Deadlocks.find(dump)).containsExactly(List.of(1, 2, 3));
    }

    @Test
    void twoCyclesAreTwoDeadlocks() {
        var dump = dump(
                thread("a").holds("0x1").blockedOn("0x2"),
                thread("x").holds("0x8").parkedFor("0x9"),
                thread("b").holds("0x2").blockedOn("0x1"),
                thread("y").holds("0x9").parkedFor("0x8"));
        assertThat(Deadlocks.find(dump)).containsExactly(List.of(0, 2), List.of(1, 3));
    }

    @Test
    void aClassInitialisationMonitorIsALock() {
        var dump = dump(
                thread("a").holds("init:A").waits("init:B", "waiting on the Class initialization monitor for B"),
                thread("b").holds("init:B").waits("init:A", "waiting on the Class initialization monitor for A"));
        assertThat(Deadlocks.find(dump)).containsExactly(List.of(0, 1));
        assertThat(WaitKinds.of(dump.thread(0))).isEqualTo(WaitKind.LOCK);
    }

    @Test
    void waitingToBeNotifiedIsNoDeadlock() {
        var dump = dump(
                thread("waiter").holds("0x2").inWait("0x1"),
                thread("notifier").holds("0x1").blockedOn("0x2"));
        assertThat(Deadlocks.find(dump)).isEmpty();
        assertThat(WaitForGraph.of(dump).edges()).hasSize(1);
    }

    @Test
    void aLockHeldAgainByItsWaiterIsNoEdge() {
        assertThat(Deadlocks.find(dump(thread("a").holds("0x1").blockedOn("0x1"))))
                .isEmpty();
    }

    @Test
    void theRootOfAJamIsTheThreadThatWaitsForNobody() {
        var dump = dump(
                thread("leaf 1").blockedOn("0x2"),
                thread("middle").holds("0x2").blockedOn("0x1"),
                thread("root").holds("0x1"),
                thread("leaf 2").blockedOn("0x2"),
                thread("other root").holds("0x5"),
                thread("other").blockedOn("0x5"));
        WaitForGraph graph = WaitForGraph.of(dump);
        assertThat(graph.rootBlockers())
                .containsExactly(new Blocker(List.of(2), false, 3), new Blocker(List.of(4), false, 1));
        assertThat(graph.waitersBehind(2)).containsExactly(0, 1, 3);
        assertThat(graph.waitingBehind(1)).isEqualTo(2);
        assertThat(graph.ownerOf(0)).hasValue(1);
        assertThat(graph.ownerOf(2)).isEmpty();
    }

    @Test
    void threadsBehindADeadlockAreCountedWithoutItsMembers() {
        var dump = dump(
                thread("a").holds("0x1").blockedOn("0x2"),
                thread("b").holds("0x2").blockedOn("0x1"),
                thread("behind").holds("0x3").blockedOn("0x1"),
                thread("further").blockedOn("0x3"));
        assertThat(WaitForGraph.of(dump).rootBlockers()).containsExactly(new Blocker(List.of(0, 1), true, 2));
        assertThat(WaitForGraph.of(dump).waitersBehind(1)).containsExactly(0, 2, 3);
    }

    @Test
    void locksOfUnknownOwnersAreListed() {
        var dump = dump(
                thread("a").parkedFor("0x1"),
                thread("b").parkedFor("0x1"),
                thread("c").parkedFor("0x2"));
        assertThat(WaitForGraph.of(dump).ownerless()).singleElement().satisfies(o -> {
            assertThat(o.lock().id()).isEqualTo("0x1");
            assertThat(o.waiters()).containsExactly(0, 1);
        });
    }

    @Test
    void aLongChainIsCountedInOneGo() {
        MadeThread[] threads = new MadeThread[20_000];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = thread("t" + i).holds("0x" + i);
            if (i > 0) {
                threads[i].blockedOn("0x" + (i - 1));
            }
        }
        assertThat(WaitForGraph.of(dump(threads)).rootBlockers())
                .containsExactly(new Blocker(List.of(0), false, 19_999));
    }

    @Test
    void theLongestLineBehindAThreadIsMeasured() {
        var dump = dump(
                thread("root").holds("0x1"),
                thread("a").blockedOn("0x1").holds("0x2"),
                thread("b").blockedOn("0x2"),
                thread("c").blockedOn("0x1"));
        assertThat(WaitForGraph.of(dump).chainBehind(0)).isEqualTo(2);
        assertThat(WaitForGraph.of(dump).chainBehind(2)).isZero();
    }

    @Test
    void aThreadThatWaitsForWhatItHoldsAndCannotGetTwiceIsADeadlockOfOne() {
        String[] queued = {
            "jdk.internal.misc.Unsafe.park_[n]",
            "java.util.concurrent.locks.LockSupport.park:223",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer.acquire:756",
            "app.Mutex.lock:9"
        };
        var dump = dump(
                thread("self").holds("0x1").parkedFor("0x1", "app.Mutex$Sync").frames(queued),
                thread("behind").parkedFor("0x1"));
        assertThat(WaitForGraph.of(dump).cycles()).containsExactly(List.of(0));
        assertThat(WaitForGraph.of(dump).rootBlockers()).containsExactly(new Blocker(List.of(0), true, 1));
        var waits = dump(
                thread("in its own monitor").holds("0x1").inWait("0x1"),
                thread("again").holds("0x2").blockedOn("0x2"));
        assertThat(WaitForGraph.of(waits).cycles()).isEmpty();
    }
}
