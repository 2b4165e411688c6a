package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Ints;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.util.ArrayList;
import java.util.List;

/**
 * The shortest paths from the GC roots to all instances of a class laid over each other: a tree in which every object says how many
 * instances are reached through it. Twelve bytes an object until it is closed. Safe for several readers.
 */
public final class MergedPaths implements AutoCloseable {

    private static final int CHECK = (1 << 14) - 1;

    private final HeapAnalysis analysis;
    private final ColumnMemory memory;
    private final StrongPaths paths;
    private final Ints through;
    private final boolean[] wanted;
    private final long instances;
    private final long reached;
    private boolean closed;

    /**
     * An object on the way.
     *
     * @param root why it is alive, if it is where a path begins; else null
     * @param field field or element by which the object before refers to it; empty for a root
     * @param instances instances reached through it, itself included
     * @param wanted whether it is such an instance itself
     */
    public record Branch(
            long object, @org.jspecify.annotations.Nullable GcRoot root, String field, long instances, boolean wanted) {

        /** Whether the tree goes on behind it. */
        public boolean goesOn() {
            return instances > (wanted ? 1 : 0);
        }
    }

    private MergedPaths(
            HeapAnalysis analysis,
            ColumnMemory memory,
            StrongPaths paths,
            Ints through,
            boolean[] wanted,
            long instances,
            long reached) {
        this.analysis = analysis;
        this.memory = memory;
        this.paths = paths;
        this.through = through;
        this.wanted = wanted;
        this.instances = instances;
        this.reached = reached;
    }

    /** Finds the paths to the reachable instances of all classes of a name. */
    public static MergedPaths of(HeapAnalysis analysis, String className, Strength followed, Job job) {
        HeapSnapshot heap = analysis.heap();
        boolean[] wanted = new boolean[heap.classCount()];
        for (int c = 0; c < wanted.length; c++) {
            wanted[c] = heap.heapClass(c).name().equals(className);
        }
        long instances = 0;
        for (long o = 0; o < heap.objectCount(); o++) {
            instances += wanted[heap.classOf(o)] && analysis.reachable(o) ? 1 : 0;
            if ((o & CHECK) == 0) {
                job.check();
            }
        }
        ColumnMemory memory = heap.workspace().scratch();
        boolean made = false;
        try {
            StrongPaths paths = new StrongPaths(analysis, memory, false, followed, job);
            Ints through = Ints.of(memory, heap.objectCount());
            long reached = 0;
            for (long i = paths.reachedCount() - 1; i >= 0; i--) {
                long object = paths.reached(i);
                if (wanted[heap.classOf(object)]) {
                    through.set(object, through.get(object) + 1);
                    reached++;
                }
                long previous = paths.previous(object);
                if (previous >= 0) {
                    through.set(previous, through.get(previous) + through.get(object));
                }
                if ((i & CHECK) == 0) {
                    job.check();
                }
            }
            made = true;
            return new MergedPaths(analysis, memory, paths, through, wanted, instances, reached);
        } finally {
            if (!made) {
                memory.close();
            }
        }
    }

    /** Reachable instances of the class. */
    public long instances() {
        return instances;
    }

    /** Those of them with a path over the references that are followed. */
    public long reached() {
        return reached;
    }

    /** Objects a path begins with, those through which most instances are reached first. */
    public List<Branch> roots(int limit, Job job) {
        return next(StrongPaths.ROOT, limit, job);
    }

    /** Objects the paths go to next, those through which most instances are reached first. */
    public List<Branch> next(long object, int limit, Job job) {
        synchronized (this) {
            if (closed) {
                throw new JobCancelled();
            }
            LargestFirst largest = new LargestFirst(limit);
            for (long i = 0; i < paths.reachedCount(); i++) {
                long at = paths.reached(i);
                if (through.get(at) != 0 && paths.previous(at) == object) {
                    largest.offer(at, through.unsigned(at));
                }
                if ((i & CHECK) == 0) {
                    job.check();
                }
            }
            PathNamer namer = new PathNamer(analysis);
            List<Branch> branches = new ArrayList<>();
            for (long to : largest.items()) {
                branches.add(new Branch(
                        to,
                        object < 0 ? namer.root(to) : null,
                        object < 0 ? "" : namer.field(object, to),
                        through.unsigned(to),
                        wanted[analysis.heap().classOf(to)]));
                job.check();
            }
            return branches;
        }
    }

    /** Gives its memory back; who asks from now on is told that the question was cancelled. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                memory.close();
            }
        }
    }
}
