package dev.auger.analysis.heap.graph;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.Columns;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Ints;
import dev.auger.model.column.Longs;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * The dominator tree, laid out so that whatever an object dominates stands right behind it: a subtree is a range of positions, and an
 * object's next sibling is as many positions on as it dominates objects. Position 0 is the collector, 1 to {@link #reached} are the
 * reachable objects. 24 bytes an object. Immutable.
 */
public final class DominatorTree {

    private static final int CHECK = (1 << 14) - 1;

    private final long reached;
    private final Ints positions;
    private final Ints objects;
    private final Ints dominators;
    private final Longs retained;
    private final Ints counts;

    private DominatorTree(long reached, Ints positions, Ints objects, Ints dominators, Longs retained, Ints counts) {
        this.reached = reached;
        this.positions = positions;
        this.objects = objects;
        this.dominators = dominators;
        this.retained = retained;
        this.counts = counts;
    }

    /** A tree that was written to such columns. */
    public static DominatorTree read(Columns columns) {
        Ints objects = new Ints(columns.column("objects", 0));
        return new DominatorTree(
                objects.size() - 1,
                new Ints(columns.column("positions", 0)),
                objects,
                new Ints(columns.column("dominators", 0)),
                new Longs(columns.column("retained", 0)),
                new Ints(columns.column("counts", 0)));
    }

    /**
     * Finds out who dominates whom.
     *
     * @param columns where the tree goes, which may be kept
     * @param scratch memory for the work: 16 bytes an object and eight for each reference that is not the search's
     */
    public static DominatorTree of(
            HeapSnapshot heap, ReferenceGraph graph, Columns columns, ColumnMemory scratch, Job job) {
        long count = graph.objectCount();
        Ints numbers = Ints.of(scratch, count);
        // The room of what is known last serves the search first.
        MemorySegment room = columns.column("retained", (count + 1) * Long.BYTES);
        long half = (count + 1) * Integer.BYTES;
        Ints vertices = new Ints(room.asSlice(0, half));
        Ints semis = new Ints(room.asSlice(half, half));
        Ints parents = Ints.of(scratch, count + 1);
        Ints cursors = Ints.of(scratch, count + 1);
        EdgeBuckets others = new EdgeBuckets(scratch);
        long reached =
                new DepthFirst(graph, numbers, vertices, parents, cursors, others, job).search();
        Ints ancestors = Ints.of(scratch, reached + 1);
        new Dominators(reached, parents, others, ancestors, cursors, semis, job).solve(scratch);
        Ints objects = new Ints(columns.column("objects", (reached + 1) * Integer.BYTES));
        Ints dominators = new Ints(columns.column("dominators", (reached + 1) * Integer.BYTES));
        Ints counts = new Ints(columns.column("counts", (reached + 1) * Integer.BYTES));
        Ints places = cursors;
        layOut(reached, parents, semis, places, ancestors, counts, job);
        for (long w = 1; w <= reached; w++) {
            long place = places.unsigned(w);
            objects.set(place, vertices.get(w));
            dominators.set(place, places.get(parents.unsigned(w)));
        }
        for (long o = 0; o < count; o++) {
            // Zero leads to zero: what is unreachable stays so.
            numbers.set(o, places.get(numbers.unsigned(o)));
        }
        Ints positions = new Ints(columns.column("positions", List.of(numbers.bytes())));
        Longs retained = new Longs(room.asSlice(0, (reached + 1) * Long.BYTES));
        DominatorTree tree = new DominatorTree(reached, positions, objects, dominators, retained, counts);
        tree.retain(heap, job);
        return tree;
    }

    /**
     * Gives each number its position behind its dominator.
     *
     * @param sizes used for the number of objects each dominates
     * @param places filled with positions by number
     * @param next used for where in its range the next child of a number goes
     * @param counts filled with sizes by position
     */
    private static void layOut(long reached, Ints idoms, Ints sizes, Ints places, Ints next, Ints counts, Job job) {
        for (long w = 0; w <= reached; w++) {
            sizes.set(w, 1);
        }
        for (long w = reached; w >= 1; w--) {
            long above = idoms.unsigned(w);
            sizes.set(above, sizes.get(above) + sizes.get(w));
        }
        places.set(0, 0);
        next.set(0, 1);
        counts.set(0, (int) (reached + 1));
        for (long w = 1; w <= reached; w++) {
            long above = idoms.unsigned(w);
            long place = next.unsigned(above);
            long size = sizes.unsigned(w);
            places.set(w, (int) place);
            next.set(above, (int) (place + size));
            next.set(w, (int) (place + 1));
            counts.set(place, (int) size);
            if ((w & CHECK) == 0) {
                job.check();
            }
        }
    }

    private void retain(HeapSnapshot heap, Job job) {
        retained.bytes().fill((byte) 0);
        for (long p = reached; p >= 1; p--) {
            long sum = retained.get(p) + heap.shallowSize(objects.unsigned(p));
            retained.set(p, sum);
            retained.add(dominators.unsigned(p), sum);
            if ((p & CHECK) == 0) {
                job.check();
            }
        }
    }

    /** Number of reachable objects. */
    public long reached() {
        return reached;
    }

    /** Position of an object, 0 if it is unreachable. */
    public long position(long object) {
        return positions.unsigned(object);
    }

    /** Object at a position from 1 to {@link #reached}. */
    public long object(long position) {
        return objects.unsigned(position);
    }

    /** Position of the immediate dominator. */
    public long dominator(long position) {
        return dominators.unsigned(position);
    }

    /** Objects that are dominated, the one at the position included; for 0 one more than there are objects. */
    public long count(long position) {
        return counts.unsigned(position);
    }

    /** Bytes that are retained; for 0 all that is reachable. */
    public long retained(long position) {
        return retained.get(position);
    }

    /** Behind the last position that is dominated. */
    public long end(long position) {
        return position + counts.unsigned(position);
    }

    /** The next sibling of a position: the first behind all it dominates; its parent's {@link #end} if there is none. */
    public long next(long position) {
        return end(position);
    }
}
