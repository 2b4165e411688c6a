package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is to complete the futures that threads of a heap dump wait for. Only what the objects prove: a thread waits for a future that is
 * among its locals and has it in its list of waiters; it is run by the thread that {@code FutureTask.runner} names, or by the only
 * one in whose stack a task of {@code CompletableFuture} has it as a local. One that nobody runs yet is owned where nobody can: it is
 * in the queue of a {@link WorkerPools pool} all of whose workers wait, without a limit, for others in that queue.
 */
final class FutureOwners {

    /** Threads that wait, by future. */
    private final Map<Long, Set<Integer>> waiters = new TreeMap<>();

    private final HeapSnapshot heap;
    private final List<HeapThread> threads;
    private final Futures futures;
    private final Map<Long, Integer> threadOf = new HashMap<>();
    /** Threads that run a task of {@code CompletableFuture}, by the futures that are locals of its frame. */
    private final Map<Long, Set<Integer>> running = new HashMap<>();

    /**
     * A future some threads wait for.
     *
     * @param future the object
     * @param waiters indexes into the threads of the heap, ascending
     * @param owner index of the thread
     */
    record Owned(long future, List<Integer> waiters, int owner) {}

    private FutureOwners(HeapSnapshot heap) {
        this.heap = heap;
        this.threads = heap.threads();
        this.futures = new Futures(heap);
    }

    /** @return by index of the future */
    static List<Owned> of(HeapSnapshot heap) {
        boolean anyone = heap.threads().stream()
                .anyMatch(thread -> thread.frames().stream().anyMatch(Futures::waits));
        return anyone ? new FutureOwners(heap).find() : List.of();
    }

    private List<Owned> find() {
        for (int t = 0; t < threads.size(); t++) {
            if (threads.get(t).object() >= 0) {
                threadOf.put(threads.get(t).object(), t);
            }
        }
        readLocals();
        WorkerPools pools = WorkerPools.of(heap, threadOf);
        Map<Integer, Long> awaited = new HashMap<>();
        waiters.forEach((future, waiting) -> waiting.forEach(t -> awaited.put(t, future)));
        List<Owned> owned = new ArrayList<>();
        waiters.forEach((future, waiting) -> {
            int owner = runner(future);
            if (owner < 0) {
                owner = pools.starved(future, waiting.iterator().next(), awaited);
            }
            if (owner >= 0) {
                owned.add(new Owned(future, List.copyOf(waiting), owner));
            }
        });
        return owned;
    }

    private void readLocals() {
        for (GcRoot root : heap.roots()) {
            int t = root.thread();
            if (root.kind() != GcRoot.Kind.JAVA_FRAME || t < 0 || t >= threads.size()) {
                continue;
            }
            HeapThread thread = threads.get(t);
            if (!futures.isFuture(root.object()) || futures.isDone(root.object())) {
                continue;
            }
            if (root.frame() >= 0 && root.frame() < thread.frames().size()) {
                Frame frame = thread.frames().get(root.frame());
                if (Futures.runsTask(frame)) {
                    running.computeIfAbsent(root.object(), f -> new HashSet<>()).add(t);
                }
            }
            if (futures.hasWaiter(root.object(), thread.object())
                    && thread.frames().stream().anyMatch(Futures::waits)) {
                waiters.computeIfAbsent(root.object(), f -> new TreeSet<>()).add(t);
            }
        }
    }

    /** The thread that runs what completes a future, or -1. */
    private int runner(long future) {
        long runner = HeapFields.reference(heap, future, "runner");
        if (runner >= 0) {
            return threadOf.getOrDefault(runner, -1);
        }
        Set<Integer> found = running.getOrDefault(future, Set.of());
        return found.size() == 1 ? found.iterator().next() : -1;
    }
}
