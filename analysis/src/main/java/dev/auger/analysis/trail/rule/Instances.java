package dev.auger.analysis.trail.rule;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** The objects of a heap that are of certain classes, reachable or not, in one pass. */
public final class Instances {

    private static final int CHECK = (1 << 16) - 1;

    private Instances() {}

    /**
     * Gives each to a visitor until that says no.
     *
     * @param classes which are wanted, by name; subclasses are not unless their names are
     */
    public static void visit(HeapSnapshot heap, Predicate<String> classes, Job job, LongPredicate more) {
        boolean[] wanted = new boolean[heap.classCount()];
        for (int c = 0; c < wanted.length; c++) {
            wanted[c] = classes.test(heap.heapClass(c).name());
        }
        for (long o = 0; o < heap.objectCount(); o++) {
            if ((o & CHECK) == 0) {
                job.check();
            }
            int c = heap.classOf(o);
            if (c >= 0 && wanted[c] && !more.test(o)) {
                return;
            }
        }
    }

    /** How many there are of one class. */
    public static long count(HeapSnapshot heap, String className, Job job) {
        long[] count = new long[1];
        visit(heap, className::equals, job, o -> {
            count[0]++;
            return true;
        });
        return count[0];
    }
}
