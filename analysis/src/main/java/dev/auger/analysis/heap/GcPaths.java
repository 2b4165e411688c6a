package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Ints;
import dev.auger.model.job.Job;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Why objects are alive: paths from GC roots over strong references. */
public final class GcPaths {

    private static final double TOGETHER = 0.7;
    private static final int MOST_BRANCHES = 20;
    private static final int CHECK = (1 << 14) - 1;

    private GcPaths() {}

    /**
     * A shortest path from a root. The search is done once per analysis and kept (8 bytes an object).
     *
     * @return nothing if the object is unreachable or only weakly, softly, phantom- or finally reachable
     */
    public static Optional<HeapPath> shortest(HeapSnapshot heap, HeapAnalysis analysis, long object, Job job) {
        StrongPaths paths = analysis.shortestPaths(job);
        if (object < 0 || object >= heap.objectCount() || paths.previous(object) == StrongPaths.NONE) {
            return Optional.empty();
        }
        return Optional.of(new PathNamer(analysis).path(paths, object));
    }

    /**
     * Where the instances of all classes of a name are kept: follows their merged shortest paths from the roots while at least
     * 70% of the instances run through one object.
     *
     * @return nothing if no instance has a strong path, or the paths part at the roots already
     */
    public static Optional<MergedPath> mergedForClass(
            HeapSnapshot heap, HeapAnalysis analysis, String className, Job job) {
        boolean[] wanted = new boolean[heap.classCount()];
        IntStream.range(0, wanted.length)
                .forEach(c -> wanted[c] = heap.heapClass(c).name().equals(className));
        long instances = 0;
        for (long o = 0; o < heap.objectCount(); o++) {
            instances += wanted[heap.classOf(o)] && analysis.reachable(o) ? 1 : 0;
        }
        StrongPaths paths = analysis.shortestPaths(job);
        try (ColumnMemory memory = heap.workspace().scratch()) {
            // How many of the instances are reached through each object.
            Ints through = Ints.of(memory, heap.objectCount());
            long strong = 0;
            for (long i = paths.reachedCount() - 1; i >= 0; i--) {
                long object = paths.reached(i);
                if (wanted[heap.classOf(object)]) {
                    through.set(object, through.get(object) + 1);
                    strong++;
                }
                long previous = paths.previous(object);
                if (previous >= 0) {
                    through.set(previous, through.get(previous) + through.get(object));
                }
                if ((i & CHECK) == 0) {
                    job.check();
                }
            }
            long at = partingObject(paths, through, wanted, heap, strong);
            if (at < 0) {
                return Optional.empty();
            }
            PathNamer namer = new PathNamer(analysis);
            return Optional.of(new MergedPath(
                    className,
                    instances,
                    strong,
                    namer.path(paths, at),
                    through.unsigned(at),
                    Arrays.stream(children(paths, at, through))
                            .mapToObj(o -> new MergedPath.Branch(
                                    o, namer.step(o, "").className(), namer.field(at, o), through.unsigned(o)))
                            .toList()));
        }
    }

    /** The deepest object most paths run through; of objects no deeper than the instances themselves. */
    private static long partingObject(
            StrongPaths paths, Ints through, boolean[] wanted, HeapSnapshot heap, long strong) {
        long deepest = StrongPaths.NONE;
        for (long i = 0; i < paths.reachedCount(); i++) {
            long object = paths.reached(i);
            long here = through.unsigned(object);
            boolean most = here >= TOGETHER * strong && here > 0;
            if (most) {
                // A chain of the instances themselves is where they are, not who keeps them.
                boolean above = !wanted[heap.classOf(object)] || strong == 1;
                long previous = paths.previous(object);
                if (above && (previous < 0 || previous == deepest)) {
                    deepest = object;
                }
            }
        }
        return deepest;
    }

    /** What most instances are reached through next. */
    private static long[] children(StrongPaths paths, long of, Ints through) {
        LargestFirst largest = new LargestFirst(MOST_BRANCHES);
        for (long i = 0; i < paths.reachedCount(); i++) {
            long object = paths.reached(i);
            if (through.get(object) != 0 && paths.previous(object) == of) {
                largest.offer(object, through.unsigned(object));
            }
        }
        return largest.items();
    }
}
