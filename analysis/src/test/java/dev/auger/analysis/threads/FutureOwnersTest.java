package dev.auger.analysis.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.BasicType;
import dev.auger.model.threads.ThreadDump;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom threads of a heap dump wait for that wait for futures. */
class FutureOwnersTest {

    private static final String JUC = "java.util.concurrent.";
    private static final String[] GET = {
        "jdk.internal.misc.Unsafe.park", JUC + "FutureTask.awaitDone:500", JUC + "FutureTask.get:190", "a.Caller.call:5"
    };
    private static final String[] JOIN = {
        "jdk.internal.misc.Unsafe.park", JUC + "CompletableFuture.waitingGet:1890", JUC + "CompletableFuture.join:2117"
    };

    private final MadeHeap heap = new MadeHeap();

    private MadeObject waiting(String name, String... frames) {
        return heap.thread(name, frames);
    }

    private MadeObject task(@Nullable MadeObject runner, MadeObject... waiters) {
        MadeObject node = null;
        for (MadeObject waiter : waiters) {
            node = heap.object(JUC + "FutureTask$WaitNode")
                    .field("thread", waiter)
                    .field("next", node);
        }
        MadeObject task = heap.object(JUC + "FutureTask")
                .number("state", BasicType.INT, 0)
                .field("runner", runner)
                .field("waiters", node);
        for (MadeObject waiter : waiters) {
            heap.local(waiter, 1, task);
        }
        return task;
    }

    private MadeObject completable(MadeObject waiter) {
        MadeObject future = heap.object(JUC + "CompletableFuture")
                .field("result", null)
                .field(
                        "stack",
                        heap.object(JUC + "CompletableFuture$Signaller")
                                .field("thread", waiter)
                                .field("next", null));
        heap.local(waiter, 1, future);
        return future;
    }

    /** A pool of so many threads by its own count, some of which are these. */
    private void pool(int size, List<MadeObject> workers, MadeObject... queued) {
        MadeObject last = null;
        for (MadeObject task : queued) {
            last = heap.object(JUC + "LinkedBlockingQueue$Node")
                    .field("item", task)
                    .field("next", last);
        }
        MadeObject head = heap.object(JUC + "LinkedBlockingQueue$Node")
                .field("item", null)
                .field("next", last);
        MadeObject pool = heap.object(JUC + "ThreadPoolExecutor")
                .field("workQueue", heap.object(JUC + "LinkedBlockingQueue").field("head", head))
                .field(
                        "ctl",
                        heap.object(JUC + "atomic.AtomicInteger").number("value", BasicType.INT, -1 << 29 | size));
        for (MadeObject worker : workers) {
            status(worker, 0x11, heap.object(JUC + "ThreadPoolExecutor$Worker").field("this$0", pool));
        }
    }

    private void status(MadeObject thread, int bits, @Nullable MadeObject task) {
        thread.field(
                "holder",
                heap.object("java.lang.Thread$FieldHolder")
                        .number("threadStatus", BasicType.INT, bits)
                        .field("task", task));
    }

    private ThreadDump dump() {
        return HeapDumpThreads.of(heap).orElseThrow().dumps().getFirst();
    }

    private List<List<Integer>> edges() {
        return WaitForGraph.of(dump()).edges().stream()
                .map(e -> List.of(e.waiter(), e.owner()))
                .toList();
    }

    @Test
    void aFutureTaskIsRunByTheThreadItNames() {
        MadeObject main = waiting("main", GET);
        MadeObject worker = heap.thread("worker", "a.Slow.work:7");
        MadeObject task = task(worker, main);
        assertThat(edges()).containsExactly(List.of(0, 1));
        var lock = dump().thread(0).waitingOn();
        assertThat(lock.id()).isEqualTo("0x" + Long.toHexString(heap.addressOf(task.index())));
        assertThat(lock.className()).isEqualTo(JUC + "FutureTask");
        assertThat(lock.owner()).isEqualTo("worker");
        assertThat(WaitForGraph.of(dump()).rootBlockers())
                .containsExactly(new WaitForGraph.Blocker(List.of(1), false, 1));
    }

    @Test
    void aFutureAmongLocalsThatDoesNotKnowTheThreadIsNotWhatItWaitsFor() {
        MadeObject main = waiting("main", GET);
        MadeObject worker = heap.thread("worker", "a.Slow.work:7");
        heap.local(main, 3, task(worker));
        assertThat(edges()).isEmpty();
        assertThat(dump().thread(0).waitingOn()).isNull();
    }

    @Test
    void aCompletableFutureIsRunByTheThreadWhoseTaskHasIt() {
        MadeObject main = waiting("main", JOIN);
        MadeObject worker =
                heap.thread("worker", "a.Slow.work:7", JUC + "CompletableFuture$AsyncSupply.run:1814", "a.B.c:1");
        MadeObject other = heap.thread("other", "a.Slow.work:7", JUC + "CompletableFuture$AsyncSupply.run:1814");
        MadeObject future = completable(main);
        heap.local(worker, 1, future);
        heap.local(other, 0, future);
        assertThat(edges()).as("who only has it elsewhere does not run it").containsExactly(List.of(0, 1));
        heap.local(other, 1, future);
        assertThat(edges()).as("two may").isEmpty();
    }

    @Test
    void threadsThatRunEachOthersFuturesAreADeadlock() {
        MadeObject a = waiting("a", GET);
        MadeObject b = waiting("b", GET);
        task(b, a);
        task(a, b);
        assertThat(Deadlocks.find(dump())).containsExactly(List.of(0, 1));
    }

    @Test
    void aPoolWhoseWorkersAllWaitForItsQueueIsADeadlock() {
        MadeObject main = waiting("main", GET);
        MadeObject one = waiting("pool-1", GET);
        MadeObject two = waiting("pool-2", JOIN);
        MadeObject ofOne = task(null, one);
        MadeObject ofTwo = completable(two);
        MadeObject supply = heap.object(JUC + "CompletableFuture$AsyncSupply").field("dep", ofTwo);
        MadeObject ofMain = task(null, main);
        pool(2, List.of(one, two), supply, ofOne, ofMain);
        assertThat(Deadlocks.find(dump())).containsExactly(List.of(1, 2));
        assertThat(edges()).contains(List.of(0, 1));
    }

    @Test
    void aPoolWithAWorkerThatMayTakeTheTaskIsNone() {
        MadeObject one = waiting("pool-1", GET);
        MadeObject two = heap.thread("pool-2", "a.Slow.work:7");
        pool(2, List.of(one, two), task(null, one));
        assertThat(edges()).isEmpty();
    }

    @Test
    void aPoolSomeOfWhoseThreadsAreUnknownIsNone() {
        MadeObject one = waiting("pool-1", GET);
        pool(2, List.of(one), task(null, one));
        assertThat(edges()).isEmpty();
    }

    @Test
    void theOnlyThreadOfAPoolThatWaitsForItsQueueWaitsForItself() {
        MadeObject one = waiting("single", GET);
        pool(1, List.of(one), task(null, one));
        assertThat(Deadlocks.find(dump())).containsExactly(List.of(0));
    }
}
