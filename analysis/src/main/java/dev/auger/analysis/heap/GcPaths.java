package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Why objects are alive: paths from GC roots over strong references. */
public final class GcPaths {

    private static final double TOGETHER = 0.7;
    private static final int MOST_BRANCHES = 20;

    private GcPaths() {}

    /**
     * A shortest path from a root. The search is done once per analysis and kept (8 bytes an object).
     *
     * @return nothing if the object is unreachable or only weakly, softly, phantom- or finally reachable
     */
    public static Optional<HeapPath> shortest(HeapSnapshot heap, HeapAnalysis analysis, long object, Job job) {
        StrongPaths paths = analysis.shortestPaths(job);
        if (object < 0 || object >= heap.objectCount() || paths.previous((int) object) == StrongPaths.NONE) {
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
        int[] through = new int[(int) heap.objectCount()];
        long strong = 0;
        for (int i = paths.reachedCount() - 1; i >= 0; i--) {
            int object = paths.reached(i);
            if (wanted[heap.classOf(object)]) {
                through[object]++;
                strong++;
            }
            int previous = paths.previous(object);
            if (previous >= 0) {
                through[previous] += through[object];
            }
        }
        int at = partingObject(paths, through, wanted, heap, strong);
        if (at < 0) {
            return Optional.empty();
        }
        PathNamer namer = new PathNamer(analysis);
        long[] next = children(paths, at, through);
        return Optional.of(new MergedPath(
                className,
                instances,
                strong,
                namer.path(paths, at),
                through[at],
                Arrays.stream(LargestFirst.select(next, o -> through[(int) o], MOST_BRANCHES))
                        .mapToObj(o -> new MergedPath.Branch(
                                o, namer.step(o, "").className(), namer.field(at, o), through[(int) o]))
                        .toList()));
    }

    /** The deepest object most paths run through; of objects no deeper than the instances themselves. */
    private static int partingObject(
            StrongPaths paths, int[] through, boolean[] wanted, HeapSnapshot heap, long strong) {
        int deepest = StrongPaths.NONE;
        for (int i = 0; i < paths.reachedCount(); i++) {
            int object = paths.reached(i);
            boolean most = through[object] >= TOGETHER * strong && through[object] > 0;
            // A chain of the instances themselves is where they are, not who keeps them.
            boolean above = !wanted[heap.classOf(object)] || strong == 1;
            int previous = paths.previous(object);
            if (most && above && (previous < 0 || previous == deepest)) {
                deepest = object;
            }
        }
        return deepest;
    }

    private static long[] children(StrongPaths paths, int of, int[] through) {
        return IntStream.range(0, paths.reachedCount())
                .map(paths::reached)
                .filter(o -> paths.previous(o) == of && through[o] > 0)
                .asLongStream()
                .toArray();
    }
}
