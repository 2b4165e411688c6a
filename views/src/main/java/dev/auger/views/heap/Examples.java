package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;

/** Finds an object to show for a class. */
final class Examples {

    private Examples() {}

    /** The reachable instance that retains most, or -1; looks at every object once. */
    static long largest(HeapSnapshot heap, HeapAnalysis analysis, String className, Job job) {
        boolean[] wanted = new boolean[heap.classCount()];
        for (int c = 0; c < wanted.length; c++) {
            wanted[c] = heap.heapClass(c).name().equals(className);
        }
        long best = -1;
        long most = -1;
        for (long object = 0; object < heap.objectCount(); object++) {
            if ((object & 0xffff) == 0) {
                job.check();
            }
            if (wanted[heap.classOf(object)] && analysis.reachable(object) && analysis.retainedSize(object) > most) {
                best = object;
                most = analysis.retainedSize(object);
            }
        }
        return best;
    }
}
