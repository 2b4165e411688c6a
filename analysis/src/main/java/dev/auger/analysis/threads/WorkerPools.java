package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** The {@code ThreadPoolExecutor}s of a heap by their workers, and what is in their queues. */
final class WorkerPools {

    private static final String WORKER = "java.util.concurrent.ThreadPoolExecutor$Worker";
    private static final int MOST_QUEUED = 100_000;
    private static final long COUNT = (1 << 29) - 1;

    private final HeapSnapshot heap;
    /** Indexes of threads, ascending, by pool. */
    private final Map<Long, List<Integer>> workers = new TreeMap<>();
    /** Futures that tasks in the queue are or complete, by pool. */
    private final Map<Long, Set<Long>> queued = new HashMap<>();

    private WorkerPools(HeapSnapshot heap) {
        this.heap = heap;
    }

    /** @param threadOf indexes of threads by their objects */
    static WorkerPools of(HeapSnapshot heap, Map<Long, Integer> threadOf) {
        WorkerPools pools = new WorkerPools(heap);
        threadOf.forEach((object, index) -> {
            long holder = HeapFields.reference(heap, object, "holder");
            long task = HeapFields.reference(heap, holder >= 0 ? holder : object, holder >= 0 ? "task" : "target");
            if (task >= 0 && heap.typeOf(task).name().equals(WORKER)) {
                long pool = HeapFields.reference(heap, task, "this$0");
                if (pool >= 0) {
                    pools.workers.computeIfAbsent(pool, p -> new ArrayList<>()).add(index);
                }
            }
        });
        pools.workers.values().forEach(list -> list.sort(null));
        return pools;
    }

    /**
     * The worker behind a waiting one, in the order of threads, if a future is in the queue of a pool none of whose workers will ever
     * take it: each waits without a limit for a future in that queue. So the workers are a circle. Of a waiter that is no worker of it,
     * the first.
     *
     * @param awaited futures by the threads that wait for them
     * @return -1 if the future is in no such queue
     */
    int starved(long future, int waiter, Map<Integer, Long> awaited) {
        for (Map.Entry<Long, List<Integer>> pool : workers.entrySet()) {
            Set<Long> queue = queued.computeIfAbsent(pool.getKey(), this::queue);
            List<Integer> crew = pool.getValue();
            if (queue.contains(future)) {
                boolean stuck = crew.size() == threadsOf(pool.getKey())
                        && crew.stream().allMatch(t -> queue.contains(awaited.getOrDefault(t, -1L)) && forever(t));
                return stuck ? crew.get((crew.indexOf(waiter) + 1) % crew.size()) : -1;
            }
        }
        return -1;
    }

    /** Number of workers by the pool's own count, the lower 29 bits of {@code ctl}; -1 if unknown. */
    private long threadsOf(long pool) {
        long ctl = HeapFields.reference(heap, pool, "ctl");
        OptionalLong bits = ctl < 0 ? OptionalLong.empty() : HeapFields.number(heap, ctl, "value");
        return bits.isEmpty() ? -1 : bits.getAsLong() & COUNT;
    }

    private boolean forever(int thread) {
        return heap.threads().get(thread).frames().stream().noneMatch(WorkerPools::limited);
    }

    private static boolean limited(Frame frame) {
        return frame.method().equals("parkNanos") || frame.method().equals("timedGet");
    }

    private Set<Long> queue(long pool) {
        Set<Long> found = new HashSet<>();
        long queue = HeapFields.reference(heap, pool, "workQueue");
        if (queue < 0) {
            return found;
        }
        long array = HeapFields.reference(heap, queue, "items");
        if (array >= 0) {
            for (FieldValue item : heap.values(array, 0, MOST_QUEUED)) {
                if (item.type() == BasicType.OBJECT && item.raw() >= 0) {
                    add(item.raw(), found);
                }
            }
            return found;
        }
        long node = HeapFields.reference(heap, queue, "head");
        for (int n = 0; node >= 0 && n < MOST_QUEUED; n++) {
            long item = HeapFields.reference(heap, node, "item");
            if (item >= 0) {
                add(item, found);
            }
            long next = HeapFields.reference(heap, node, "next");
            node = next == node ? -1 : next;
        }
        return found;
    }

    /** A task that is a future, and the future a task of {@code CompletableFuture} completes. */
    private void add(long task, Set<Long> into) {
        into.add(task);
        long dependent = HeapFields.reference(heap, task, "dep");
        if (dependent >= 0) {
            into.add(dependent);
        }
    }
}
