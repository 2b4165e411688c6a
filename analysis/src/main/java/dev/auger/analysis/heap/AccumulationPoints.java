package dev.auger.analysis.heap;

import dev.auger.analysis.heap.graph.DominatorTree;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a heap accumulates: from each object that retains a good share of the heap down the dominator tree while one child
 * keeps most of its parent. Where several children each keep a good share of the heap and together most of their parent, each
 * is followed. The method is Eclipse MAT's (leak suspects), whose big-drop ratio of 0.7 is kept.
 */
public final class AccumulationPoints {

    /** Share of the reachable bytes an object must retain to be looked at. */
    public static final double DEFAULT_SHARE = 0.1;

    private static final double KEEPS_MOST = 0.7;
    private static final int DEEPEST = 1000;
    private static final int SAME_CLASS_ON_WAY = 8;
    private static final int MOST_CLASSES = 50;
    private static final int CHECK = (1 << 14) - 1;

    private final HeapSnapshot heap;
    private final HeapAnalysis analysis;
    private final Job job;
    private final long threshold;
    private final StrongPaths paths;
    private final PathNamer namer;

    private AccumulationPoints(HeapAnalysis analysis, double share, Job job) {
        this.heap = analysis.heap();
        this.analysis = analysis;
        this.job = job;
        this.threshold = Math.max(1, (long) Math.ceil(share * analysis.reachableBytes()));
        this.paths = analysis.fieldPaths(job);
        this.namer = new PathNamer(analysis);
    }

    /** Accumulations of at least {@link #DEFAULT_SHARE} of the heap, the largest first. */
    public static List<Accumulation> find(HeapSnapshot heap, HeapAnalysis analysis, Job job) {
        return find(heap, analysis, DEFAULT_SHARE, job);
    }

    /**
     * Accumulations the heap has, the largest first, then by address. What only weak, soft, phantom or final references keep
     * is none.
     *
     * @param share of the reachable bytes from which on an object counts, above 0
     */
    public static List<Accumulation> find(HeapSnapshot heap, HeapAnalysis analysis, double share, Job job) {
        AccumulationPoints points = new AccumulationPoints(analysis, share, job);
        Set<Long> found = new HashSet<>();
        for (long top : points.large(0)) {
            points.descend(top, found);
        }
        return found.stream()
                .map(points::describe)
                .sorted(Comparator.comparingLong(Accumulation::retained)
                        .reversed()
                        .thenComparingLong(a -> heap.addressOf(a.object())))
                .toList();
    }

    private void descend(long top, Set<Long> found) {
        long at = top;
        Map<Integer, Integer> seen = new HashMap<>();
        for (int depth = 0; depth < DEEPEST; depth++) {
            job.check();
            long[] largest = analysis.dominated(at, 1);
            boolean one = largest.length > 0
                    && analysis.retainedSize(largest[0]) >= KEEPS_MOST * analysis.retainedSize(at)
                    && analysis.retainedSize(largest[0]) >= threshold;
            if (!one) {
                break;
            }
            long child = largest[0];
            // A list or tree keeps most of itself at every node: its first node is the point, not one halfway.
            int type = heap.classOf(child);
            if (heap.classOf(at) == type || seen.merge(type, 1, Integer::sum) > SAME_CLASS_ON_WAY) {
                break;
            }
            at = child;
        }
        List<Long> large = large(analysis.tree().position(at));
        long together = large.stream().mapToLong(analysis::retainedSize).sum();
        if (large.size() > 1 && together >= KEEPS_MOST * analysis.retainedSize(at)) {
            large.forEach(o -> descend(o, found));
        } else if (paths.previous(at) != StrongPaths.NONE) {
            found.add(at);
        }
    }

    /** Children of a position of the dominator tree that retain enough. */
    private List<Long> large(long parent) {
        DominatorTree tree = analysis.tree();
        List<Long> large = new ArrayList<>();
        for (long p = parent + 1; p < tree.end(parent); p = tree.next(p)) {
            if (tree.retained(p) >= threshold) {
                large.add(tree.object(p));
            }
        }
        return large;
    }

    private Accumulation describe(long object) {
        HeapPath path = namer.path(paths, object);
        int thread = path.root().kind() == dev.auger.model.heap.GcRoot.Kind.THREAD_OBJECT
                ? path.root().thread()
                : -1;
        PathStep holder = holder(path);
        return new Accumulation(
                object,
                label(holder, thread),
                holder.className(),
                holder.field(),
                analysis.retainedSize(object),
                (double) analysis.retainedSize(object) / Math.max(1, analysis.reachableBytes()),
                path,
                keeps(object),
                thread);
    }

    /**
     * The step that tells a programmer most: the nearest field of a class that is not the platform's; else the local of a
     * thread; else the nearest named field; else the object itself.
     */
    private static PathStep holder(HeapPath path) {
        List<PathStep> up = path.steps().reversed();
        for (PathStep step : up) {
            if (step.named() && !PlatformClasses.contains(step.className())) {
                return step;
            }
        }
        for (PathStep step : up) {
            if (step.field().startsWith("<local") || step.field().equals("<JNI local>")) {
                return step;
            }
        }
        return up.stream()
                .filter(PathStep::named)
                .findFirst()
                .orElse(up.stream()
                        .filter(s -> !s.field().isEmpty())
                        .findFirst()
                        .orElse(path.last()));
    }

    private String label(PathStep holder, int thread) {
        if (holder.field().isEmpty()) {
            return Names.simpleClass(holder.className());
        }
        if (!holder.named() && thread >= 0) {
            return heap.threads().get(thread).name() + ' ' + holder.field();
        }
        return Names.simpleClass(holder.className()) + '.' + holder.field();
    }

    private List<Accumulation.Kept> keeps(long object) {
        DominatorTree tree = analysis.tree();
        long[] instances = new long[heap.classCount()];
        long[] bytes = new long[heap.classCount()];
        long position = tree.position(object);
        for (long p = position + 1; p < tree.end(position); p++) {
            long kept = tree.object(p);
            int type = heap.classOf(kept);
            instances[type]++;
            bytes[type] += heap.shallowSize(kept);
            if ((p & CHECK) == 0) {
                job.check();
            }
        }
        Map<String, long[]> byClass = new HashMap<>();
        for (int c = 0; c < instances.length; c++) {
            if (instances[c] > 0) {
                long[] sum = byClass.computeIfAbsent(heap.heapClass(c).name(), name -> new long[2]);
                sum[0] += instances[c];
                sum[1] += bytes[c];
            }
        }
        return byClass.entrySet().stream()
                .map(e -> new Accumulation.Kept(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .sorted(Comparator.comparingLong(Accumulation.Kept::bytes)
                        .reversed()
                        .thenComparing(Accumulation.Kept::className))
                .limit(MOST_CLASSES)
                .toList();
    }
}
