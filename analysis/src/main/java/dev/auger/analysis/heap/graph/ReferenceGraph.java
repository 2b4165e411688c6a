package dev.auger.analysis.heap.graph;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.AscendingLongs;
import dev.auger.model.column.Bits;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Columns;
import dev.auger.model.column.Ints;
import dev.auger.model.job.Job;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * All references of a heap in one list, plus the edges the collector sees and no field shows: a thread keeps the locals of its
 * frames. Edges into GC roots are left out, because a root is reached without them and nothing but the collector dominates it;
 * that saves nearly all edges to classes. Four bytes a reference and four an object. Immutable.
 */
public final class ReferenceGraph {

    /** Most objects a graph can have: one number stands for none, one for the collector. */
    public static final long MOST = (1L << 32) - 2;

    private final long count;
    private final AscendingLongs starts;
    private final Ints targets;
    private final Bits isRoot;
    private final boolean rootsAssumed;
    private final long[] owners;
    private final long[] locals;
    private final Bits ownsLocals;

    private ReferenceGraph(
            long count,
            AscendingLongs starts,
            Ints targets,
            Bits isRoot,
            boolean rootsAssumed,
            Roots roots,
            Bits ownsLocals) {
        this.count = count;
        this.starts = starts;
        this.targets = targets;
        this.isRoot = isRoot;
        this.rootsAssumed = rootsAssumed;
        this.owners = roots.owners;
        this.locals = roots.locals;
        this.ownsLocals = ownsLocals;
        for (long owner : owners) {
            ownsLocals.set(owner);
        }
    }

    /**
     * Reads every reference once.
     *
     * @param memory of the graph
     * @param columns where references go, which may be kept
     * @param scratch gives memory while references are gathered
     * @throws IllegalArgumentException if the heap has more objects than a graph can hold
     */
    public static ReferenceGraph of(
            HeapSnapshot heap, ColumnMemory memory, Columns columns, ColumnMemory scratch, Job job) {
        long count = heap.objectCount();
        if (count > MOST) {
            throw new IllegalArgumentException(count + " objects; at most " + MOST + " can be analysed");
        }
        Bits isRoot = new Bits(memory, count);
        Roots roots = new Roots(heap, isRoot);
        References references = References.of(heap, isRoot, scratch, job);
        return of(
                heap,
                references.starts().build("starts", columns),
                new Ints(columns.column("targets", references.targets())),
                isRoot,
                roots,
                memory,
                scratch,
                job);
    }

    /** A graph whose references were written to such columns. */
    public static ReferenceGraph read(
            HeapSnapshot heap, ColumnMemory memory, Columns columns, ColumnMemory scratch, Job job) {
        Bits isRoot = new Bits(memory, heap.objectCount());
        Roots roots = new Roots(heap, isRoot);
        AscendingLongs starts = AscendingLongs.read("starts", columns);
        return of(heap, starts, new Ints(columns.column("targets", 0)), isRoot, roots, memory, scratch, job);
    }

    private static ReferenceGraph of(
            HeapSnapshot heap,
            AscendingLongs starts,
            Ints targets,
            Bits isRoot,
            Roots roots,
            ColumnMemory memory,
            ColumnMemory scratch,
            Job job) {
        boolean assumed = isRoot.nextSet(0) < 0;
        ReferenceGraph graph = new ReferenceGraph(
                heap.objectCount(), starts, targets, isRoot, assumed, roots, new Bits(memory, heap.objectCount()));
        if (assumed) {
            graph.assumeRoots(heap, scratch, job);
        }
        return graph;
    }

    public long objectCount() {
        return count;
    }

    /** Number of references, locals not counted. */
    public long edgeCount() {
        return targets.size();
    }

    public boolean isRoot(long object) {
        return isRoot.get(object);
    }

    /** The next object from an index on that the collector starts from, or -1. */
    public long nextRoot(long from) {
        return isRoot.nextSet(from);
    }

    /** The dump names no roots (they stand at its end, which may be cut off), so objects nobody refers to were taken. */
    public boolean rootsAssumed() {
        return rootsAssumed;
    }

    /** First reference of an object. */
    public long start(long object) {
        return starts.get(object);
    }

    /** Behind its last reference. */
    public long end(long object) {
        return starts.get(object + 1);
    }

    /** Object a reference leads to. */
    public long target(long edge) {
        return targets.unsigned(edge);
    }

    /** How many locals a thread object owns; 0 for all other objects. */
    public int localCount(long object) {
        if (!ownsLocals.get(object)) {
            return 0;
        }
        int from = firstLocal(object);
        int to = from;
        while (to < owners.length && owners[to] == object) {
            to++;
        }
        return to - from;
    }

    /** One of the locals of an object. */
    public long local(long object, long index) {
        return locals[Math.toIntExact(firstLocal(object) + index)];
    }

    private int firstLocal(long owner) {
        int at = Arrays.binarySearch(owners, owner);
        while (at > 0 && owners[at - 1] == owner) {
            at--;
        }
        return at;
    }

    /** Objects that refer to another, by rising index and once each, until the consumer has told enough. */
    public void referrers(long target, ReferrerSink sink, Job job) {
        int wanted = (int) target;
        long owner = 0;
        long last = -1;
        for (long e = 0; e < targets.size(); e++) {
            if (targets.get(e) == wanted) {
                owner = ownerOf(e, owner);
                if (owner != last && !sink.referrer(owner)) {
                    return;
                }
                last = owner;
            }
            if ((e & 0xfffff) == 0) {
                job.check();
            }
        }
    }

    /** Told objects one after another. */
    @FunctionalInterface
    public interface ReferrerSink {
        /** @return whether more are wanted */
        boolean referrer(long object);
    }

    /** Threads that own a local. */
    public void ownersOf(long local, LongConsumer owner) {
        for (int i = 0; i < locals.length; i++) {
            if (locals[i] == local) {
                owner.accept(owners[i]);
            }
        }
    }

    /** The object whose reference this is; none lies below {@code from}. */
    private long ownerOf(long edge, long from) {
        long low = from;
        long high = count - 1;
        while (low < high) {
            long middle = low + high + 1 >>> 1;
            if (starts.get(middle) <= edge) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Class objects and what nobody refers to; then of what is left, circles all, one object each. */
    private void assumeRoots(HeapSnapshot heap, ColumnMemory scratch, Job job) {
        Bits referred = new Bits(scratch, count);
        for (long e = 0; e < targets.size(); e++) {
            referred.set(targets.unsigned(e));
        }
        Bits reached = new Bits(scratch, count);
        Ints open = Ints.of(scratch, count + 1);
        for (int pass = 0; pass < 2; pass++) {
            for (long o = 0; o < count; o++) {
                boolean start = pass == 1 || !referred.get(o) || heap.classDescribedBy(o) >= 0;
                if (start && !reached.get(o)) {
                    isRoot.set(o);
                    reached.set(o);
                    flood(o, open, reached);
                }
                if ((o & 0xffff) == 0) {
                    job.check();
                }
            }
        }
    }

    private void flood(long from, Ints open, Bits reached) {
        long size = 1;
        open.set(0, (int) from);
        while (size > 0) {
            long o = open.unsigned(--size);
            for (long e = starts.get(o); e < starts.get(o + 1); e++) {
                long target = targets.unsigned(e);
                if (!reached.get(target)) {
                    reached.set(target);
                    open.set(size++, (int) target);
                }
            }
        }
    }
}
