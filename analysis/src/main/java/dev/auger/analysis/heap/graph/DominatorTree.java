package dev.auger.analysis.heap.graph;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Columns;
import dev.auger.model.column.Ints;
import dev.auger.model.column.Longs;
import dev.auger.model.job.Job;
import java.util.List;
import java.util.function.Supplier;

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
     * @param scratch gives memory for the work, at most 20 bytes an object and six for each reference that is not the search's; each
     *     piece is given back as soon as it is not needed
     */
    public static DominatorTree of(
            HeapSnapshot heap, ReferenceGraph graph, Columns columns, Supplier<ColumnMemory> scratch, Job job) {
        try (ScratchInts work = new ScratchInts(scratch)) {
            long count = graph.objectCount();
            Ints numbers = work.ints("numbers", count);
            Ints parents = work.ints("parents", count + 1);
            Ints vertices = work.ints("vertices", count + 1);
            Ints cursors = work.ints("cursors", count + 1);
            Ints ancestors;
            long reached;
            try (ColumnMemory edges = scratch.get()) {
                EdgeBuckets others = new EdgeBuckets(edges);
                reached = new DepthFirst(graph, numbers, vertices, parents, cursors, others, job).search();
                ancestors = work.ints("ancestors", reached + 1);
                new Dominators(reached, parents, others, ancestors, cursors, vertices, job).solve(edges);
            }
            Ints counts = work.ints("counts", reached + 1);
            Ints places = cursors;
            layOut(reached, parents, vertices, places, ancestors, counts, job);
            work.free("vertices");
            work.free("ancestors");
            Ints keptCounts = work.keep("counts", columns);
            Ints objects = work.ints("objects", reached + 1);
            for (long o = 0; o < count; o++) {
                long number = numbers.unsigned(o);
                if (number != 0) {
                    long place = places.unsigned(number);
                    numbers.set(o, (int) place);
                    objects.set(place, (int) o);
                }
            }
            Ints positions = work.keep("numbers", "positions", columns);
            Ints dominators = work.ints("dominators", reached + 1);
            for (long w = 1; w <= reached; w++) {
                dominators.set(places.unsigned(w), places.get(parents.unsigned(w)));
            }
            work.free("parents");
            work.free("cursors");
            try (ColumnMemory sums = scratch.get()) {
                Longs retained = Longs.of(sums, reached + 1);
                retain(heap, reached, objects, dominators, retained, job);
                return new DominatorTree(
                        reached,
                        positions,
                        work.keep("objects", columns),
                        work.keep("dominators", columns),
                        new Longs(columns.column("retained", List.of(retained.bytes()))),
                        keptCounts);
            }
        }
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

    private static void retain(
            HeapSnapshot heap, long reached, Ints objects, Ints dominators, Longs retained, Job job) {
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
