package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.job.Job;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A breadth-first tree over strong references from the GC roots: the previous object on a shortest path to each object. The
 * referent of a weak, soft, phantom or final reference is not strong.
 */
final class StrongPaths {

    static final int ROOT = -1;
    static final int NONE = -2;

    private static final int CHECK = (1 << 14) - 1;

    private final HeapSnapshot heap;
    private final ReferenceGraph graph;
    private final WeakReferences weak;
    private final int[] previous;
    private final int[] order;
    private int reached;

    /**
     * @param localsLast whether locals of threads lead on only where nothing else does, so that a path over a field is taken
     *     even if one over a local is shorter
     */
    StrongPaths(HeapAnalysis analysis, boolean localsLast, Job job) {
        this.heap = analysis.heap();
        this.graph = analysis.graph();
        this.weak = new WeakReferences(heap);
        this.previous = new int[graph.objectCount()];
        this.order = new int[(int) analysis.reachableObjects()];
        Arrays.fill(previous, NONE);
        for (int root : graph.roots()) {
            reach(root, ROOT);
        }
        int next = 0;
        BitSet waiting = new BitSet();
        do {
            for (; next < reached; next++) {
                int object = order[next];
                expand(object);
                if (localsLast) {
                    if (graph.localStart(object) < graph.localEnd(object)) {
                        waiting.set(object);
                    }
                } else {
                    locals(object);
                }
                if ((next & CHECK) == 0) {
                    job.check();
                }
            }
            waiting.stream().forEach(this::locals);
            waiting.clear();
        } while (next < reached);
    }

    /** The object before this one, {@link #ROOT} for a root, {@link #NONE} if no strong path leads here. */
    int previous(int object) {
        return previous[object];
    }

    /** Objects in the order they were reached: each comes after its {@link #previous}. */
    int reached(int position) {
        return order[position];
    }

    int reachedCount() {
        return reached;
    }

    private void reach(int object, int from) {
        if (previous[object] == NONE) {
            previous[object] = from;
            order[reached++] = object;
        }
    }

    private void expand(int object) {
        if (weak.isWeak(object)) {
            expandWeak(object);
            return;
        }
        for (int e = graph.start(object); e < graph.end(object); e++) {
            reach(graph.target(e), object);
        }
    }

    private void expandWeak(int object) {
        int type = (int) heap.typeOf(object).object();
        if (type >= 0) {
            reach(type, object);
        }
        for (FieldValue value : heap.values(object, 0, Integer.MAX_VALUE)) {
            if (value.type() == BasicType.OBJECT
                    && value.raw() >= 0
                    && !value.name().equals(WeakReferences.REFERENT)) {
                reach((int) value.raw(), object);
            }
        }
    }

    private void locals(int object) {
        for (int l = graph.localStart(object); l < graph.localEnd(object); l++) {
            reach(graph.localTarget(l), object);
        }
    }
}
