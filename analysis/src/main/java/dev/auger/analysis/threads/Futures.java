package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What {@code FutureTask} and {@code CompletableFuture} objects of a heap say of themselves, by their fields since JDK 8. */
final class Futures {

    private static final String TASK = "java.util.concurrent.FutureTask";
    private static final String COMPLETABLE = "java.util.concurrent.CompletableFuture";
    private static final int MOST_WAITERS = 1_000_000;

    private final HeapSnapshot heap;
    /** By class: 0 no future, 1 a {@code FutureTask}, 2 a {@code CompletableFuture}. */
    private final Map<Integer, Integer> kinds = new HashMap<>();
    /** Objects of the threads in a future's list, by future. */
    private final Map<Long, Set<Long>> waiters = new HashMap<>();

    Futures(HeapSnapshot heap) {
        this.heap = heap;
    }

    /** Whether a frame is one in which threads wait for a future. */
    static boolean waits(Frame frame) {
        return switch (frame.className()) {
            case TASK -> frame.method().equals("awaitDone");
            case COMPLETABLE ->
                frame.method().equals("waitingGet") || frame.method().equals("timedGet");
            default -> false;
        };
    }

    /**
     * Whether a frame runs what completes a {@code CompletableFuture} that is a local of it. The task's field no longer names it then;
     * other futures among the locals are what the task depends on, and done.
     */
    static boolean runsTask(Frame frame) {
        return frame.className().startsWith(COMPLETABLE + "$")
                && (frame.method().equals("run") || frame.method().equals("tryFire"));
    }

    boolean isFuture(long object) {
        return kind(object) != 0;
    }

    private int kind(long object) {
        return kinds.computeIfAbsent(heap.classOf(object), this::kindOfClass);
    }

    private int kindOfClass(int type) {
        int at = type;
        for (int depth = 0; at >= 0 && depth < 100; depth++) {
            HeapClass known = heap.heapClass(at);
            if (known.name().equals(TASK)) {
                return 1;
            }
            if (known.name().equals(COMPLETABLE)) {
                return 2;
            }
            at = known.superClass();
        }
        return 0;
    }

    /** Whether a future has its result, or nobody can tell. */
    boolean isDone(long future) {
        return kind(future) == 1
                ? HeapFields.number(heap, future, "state").orElse(-1) != 0
                : HeapFields.reference(heap, future, "result") != -1;
    }

    /** Whether a thread is in a future's list of those that wait for it. */
    boolean hasWaiter(long future, long thread) {
        return thread >= 0 && waiters.computeIfAbsent(future, this::waitersOf).contains(thread);
    }

    private Set<Long> waitersOf(long future) {
        Set<Long> found = new HashSet<>();
        long node = HeapFields.reference(heap, future, kind(future) == 1 ? "waiters" : "stack");
        // A damaged dump may have a circle here.
        for (int n = 0; node >= 0 && n < MOST_WAITERS; n++) {
            found.add(HeapFields.reference(heap, node, "thread"));
            node = HeapFields.reference(heap, node, "next");
        }
        return found;
    }
}
