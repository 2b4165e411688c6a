package dev.auger.analysis.trail.rule;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;

/**
 * Reachable instances of one class.
 *
 * @param bytes their shallow sizes together
 * @param heapBytes shallow size of everything reachable
 */
public record ClassUse(long instances, long bytes, long heapBytes) {

    public static ClassUse of(HeapSnapshot heap, HeapAnalysis analysis, String className, Job job) {
        long[] sums = new long[2];
        Instances.visit(heap, className::equals, job, o -> {
            if (analysis.reachable(o)) {
                sums[0]++;
                sums[1] += heap.shallowSize(o);
            }
            return true;
        });
        return new ClassUse(sums[0], sums[1], analysis.reachableBytes());
    }
}
