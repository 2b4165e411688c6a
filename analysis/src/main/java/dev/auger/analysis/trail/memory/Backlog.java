package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.contents.ClassChain;
import dev.auger.analysis.heap.contents.ObjectFields;
import dev.auger.model.HeapSnapshot;
import java.util.List;
import java.util.Set;

/**
 * A queue between threads that has no bound. What is in it waits for somebody: where it keeps a good share of the heap, those who
 * put in are faster than those who take, though entries go all the time and none is old.
 */
final class Backlog {

    private static final Set<String> QUEUES = Set.of(
            "java.util.concurrent.LinkedBlockingQueue",
            "java.util.concurrent.LinkedBlockingDeque",
            "java.util.concurrent.LinkedTransferQueue",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.PriorityBlockingQueue",
            "java.util.concurrent.DelayQueue",
            "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue");

    private Backlog() {}

    /** Whether what accumulates is such a queue or inside one. */
    static boolean is(HeapSnapshot heap, Holding holding) {
        Accumulation point = holding.largest();
        List<PathStep> steps = point.path().steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            PathStep step = steps.get(i);
            if (step.named() && step.className().equals(holding.className())) {
                return false;
            }
            String queue = step.classObject() ? "" : ClassChain.nearest(heap, step.object(), QUEUES);
            if (!queue.isEmpty()) {
                return ObjectFields.of(heap, step.object()).number(Integer.MAX_VALUE, "capacity") == Integer.MAX_VALUE;
            }
        }
        return false;
    }
}
