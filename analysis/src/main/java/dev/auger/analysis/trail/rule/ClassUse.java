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

    private static final int CHECK_EVERY = 1 << 16;

    public static ClassUse of(HeapSnapshot heap, HeapAnalysis analysis, String className, Job job) {
        boolean[] wanted = new boolean[heap.classCount()];
        for (int c = 0; c < wanted.length; c++) {
            wanted[c] = heap.heapClass(c).name().equals(className);
        }
        long instances = 0;
        long bytes = 0;
        for (long o = 0; o < heap.objectCount(); o++) {
            if (o % CHECK_EVERY == 0) {
                job.check();
            }
            int c = heap.classOf(o);
            if (c >= 0 && wanted[c] && analysis.reachable(o)) {
                instances++;
                bytes += heap.shallowSize(o);
            }
        }
        return new ClassUse(instances, bytes, analysis.reachableBytes());
    }
}
