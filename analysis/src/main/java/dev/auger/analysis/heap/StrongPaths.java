package dev.auger.analysis.heap;

import dev.auger.analysis.heap.graph.ReferenceGraph;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.Bits;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Ints;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.job.Job;

/**
 * A breadth-first tree over strong references from the GC roots: the previous object on a shortest path to each object. The
 * referent of a weak, soft, phantom or final reference is not strong. Eight bytes an object, outside the Java heap.
 */
final class StrongPaths {

    static final long ROOT = -1;
    static final long NONE = -2;

    private static final int CHECK = (1 << 14) - 1;

    private final HeapSnapshot heap;
    private final ReferenceGraph graph;
    private final WeakReferences weak;

    /** By object, two more than the previous one, so that zero is {@link #NONE}. */
    private final Ints previous;

    private final Ints order;
    private long reached;

    /**
     * @param memory of the tree, which lives no longer
     * @param localsLast whether locals of threads lead on only where nothing else does, so that a path over a field is taken
     *     even if one over a local is shorter
     */
    StrongPaths(HeapAnalysis analysis, ColumnMemory memory, boolean localsLast, Job job) {
        this(analysis, memory, localsLast, Strength.STRONG, job);
    }

    /** @param followed references that count as strong */
    StrongPaths(HeapAnalysis analysis, ColumnMemory memory, boolean localsLast, Strength followed, Job job) {
        this.heap = analysis.heap();
        this.graph = analysis.graph();
        this.weak = new WeakReferences(heap, followed);
        this.previous = Ints.of(memory, graph.objectCount());
        this.order = Ints.of(memory, analysis.reachableObjects());
        for (long root = graph.nextRoot(0); root >= 0; root = graph.nextRoot(root + 1)) {
            reach(root, ROOT);
        }
        long next = 0;
        Bits waiting = new Bits(memory, graph.objectCount());
        do {
            for (; next < reached; next++) {
                long object = order.unsigned(next);
                expand(object);
                if (!localsLast) {
                    locals(object);
                } else if (graph.localCount(object) > 0) {
                    waiting.set(object);
                }
                if ((next & CHECK) == 0) {
                    job.check();
                }
            }
            for (long o = waiting.nextSet(0); o >= 0; o = waiting.nextSet(o + 1)) {
                locals(o);
            }
        } while (next < reached);
    }

    /** The object before this one, {@link #ROOT} for a root, {@link #NONE} if no strong path leads here. */
    long previous(long object) {
        return previous.unsigned(object) - 2;
    }

    /** Objects in the order they were reached: each comes after its {@link #previous}. */
    long reached(long position) {
        return order.unsigned(position);
    }

    long reachedCount() {
        return reached;
    }

    private void reach(long object, long from) {
        if (previous.get(object) == 0) {
            previous.set(object, (int) (from + 2));
            order.set(reached++, (int) object);
        }
    }

    private void expand(long object) {
        if (weak.isWeak(object)) {
            expandWeak(object);
            return;
        }
        long end = graph.end(object);
        for (long e = graph.start(object); e < end; e++) {
            reach(graph.target(e), object);
        }
    }

    private void expandWeak(long object) {
        long type = heap.typeOf(object).object();
        if (type >= 0) {
            reach(type, object);
        }
        for (FieldValue value : heap.values(object, 0, Integer.MAX_VALUE)) {
            if (value.type() == BasicType.OBJECT
                    && value.raw() >= 0
                    && !value.name().equals(WeakReferences.REFERENT)) {
                reach(value.raw(), object);
            }
        }
    }

    private void locals(long object) {
        int count = graph.localCount(object);
        for (int l = 0; l < count; l++) {
            reach(graph.local(object, l), object);
        }
    }
}
