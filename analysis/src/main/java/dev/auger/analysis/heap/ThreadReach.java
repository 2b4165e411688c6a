package dev.auger.analysis.heap;

import dev.auger.analysis.heap.graph.ReferenceGraph;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.Bits;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Ints;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * The locals of threads from which one object can be reached over strong references, and not over classes. What was followed from one
 * local to no avail is not followed from the next; so the work is that of one walk over what threads reach, as long as few of them
 * reach the object.
 *
 * @param complete whether every local was followed to its end
 */
public record ThreadReach(List<Local> locals, boolean complete) {

    static final ThreadReach NONE = new ThreadReach(List.of(), true);

    /** Objects looked at before the search is given up, times the objects of the heap, and at least. */
    private static final int TIMES = 8;

    private static final long LEAST = 1L << 22;

    private static final int CHECK = (1 << 12) - 1;

    /**
     * A local that leads there.
     *
     * @param thread index into the heap's threads
     * @param frame 0 the top, -1 if unknown
     * @param object what the local refers to
     */
    public record Local(int thread, int frame, long object) {}

    static ThreadReach of(HeapAnalysis analysis, long target, Job job) {
        try (ColumnMemory memory = analysis.heap().workspace().scratch()) {
            return new Search(analysis, target, memory, job).run();
        }
    }

    private static final class Search {
        private final HeapSnapshot heap;
        private final ReferenceGraph graph;
        private final WeakReferences weak;
        private final Job job;
        /** Objects from which the target cannot be reached. */
        private final Bits dead;
        /** Objects met in the search that runs. */
        private final Bits met;

        /** Objects from which it can. */
        private final Bits alive;
        /** Objects of the search that runs, in the order they were met. */
        private final Ints order;

        private long size;
        private long budget;

        Search(HeapAnalysis analysis, long target, ColumnMemory memory, Job job) {
            this.heap = analysis.heap();
            this.graph = analysis.graph();
            this.weak = new WeakReferences(heap);
            this.job = job;
            this.dead = new Bits(memory, graph.objectCount());
            this.met = new Bits(memory, graph.objectCount());
            this.alive = new Bits(memory, graph.objectCount());
            this.order = Ints.of(memory, graph.objectCount());
            alive.set(target);
            this.budget = Math.max(LEAST, TIMES * graph.objectCount());
        }

        ThreadReach run() {
            List<Local> locals = new ArrayList<>();
            for (GcRoot root : heap.roots()) {
                boolean local = root.kind() == GcRoot.Kind.JAVA_FRAME || root.kind() == GcRoot.Kind.JNI_LOCAL;
                if (!local || root.thread() < 0 || heap.classDescribedBy(root.object()) >= 0) {
                    continue;
                }
                if (budget <= 0) {
                    return new ThreadReach(List.copyOf(locals), false);
                }
                if (reaches(root.object())) {
                    locals.add(new Local(root.thread(), root.frame(), root.object()));
                }
            }
            return new ThreadReach(locals.stream().distinct().toList(), true);
        }

        private boolean reaches(long from) {
            size = 0;
            boolean found = meet(from);
            for (long next = 0; !found && next < size; next++) {
                found = expand(order.unsigned(next));
            }
            for (long i = 0; i < size; i++) {
                met.clear(order.unsigned(i));
                if (!found) {
                    dead.set(order.unsigned(i));
                }
            }
            if (found) {
                alive.set(from);
            }
            return found;
        }

        private boolean expand(long object) {
            if ((--budget & CHECK) == 0) {
                job.check();
            }
            boolean isWeak = weak.isWeak(object);
            long end = graph.end(object);
            for (long e = graph.start(object); e < end; e++) {
                long next = graph.target(e);
                if (!(isWeak && isReferent(object, next)) && meet(next)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isReferent(long reference, long object) {
            return heap.values(reference, 0, Integer.MAX_VALUE).stream()
                    .filter(v -> v.raw() == object)
                    .allMatch(v -> v.name().equals(WeakReferences.REFERENT));
        }

        /** @return whether it leads to the target, or is it */
        private boolean meet(long object) {
            if (alive.get(object)) {
                return true;
            }
            boolean isThread = graph.localCount(object) > 0;
            if (!isThread && !dead.get(object) && !met.get(object) && heap.classDescribedBy(object) < 0) {
                met.set(object);
                order.set(size++, (int) object);
            }
            return false;
        }
    }
}
