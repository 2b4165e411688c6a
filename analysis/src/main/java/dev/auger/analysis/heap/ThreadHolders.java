package dev.auger.analysis.heap;

import dev.auger.analysis.heap.graph.DominatorTree;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which threads keep an object, or the instances of a class, alive. A thread owns the locals of its frames, so what its object
 * dominates goes when it ends: that is exact, and of a class it has a share. What no thread dominates may still be reached from
 * several: that is looked for of a single object only, from every local on, not over classes, which every object leads to.
 *
 * @param instances reachable instances
 * @param retained bytes that go with all of them; an instance inside another is not counted twice
 * @param alone what one thread alone keeps, the largest first
 * @param reaching locals that also lead to the one object that no thread alone keeps, by thread
 * @param complete whether every local was followed to its end
 */
public record ThreadHolders(
        long instances, long retained, List<Holder> alone, List<ThreadReach.Local> reaching, boolean complete) {

    private static final int CHECK = (1 << 14) - 1;

    /**
     * What one thread keeps through one object of its own.
     *
     * @param thread index into the heap's threads
     * @param via the object nearest to the thread that all of it hangs on; the thread itself if it is what was asked for, or if what
     *     hangs on it is held in several ways
     * @param frame frame that holds {@code via}, 0 the top; -1 if none does
     * @param field field of the thread that refers to {@code via}; empty if none does
     */
    public record Holder(int thread, long via, int frame, String field, long instances, long retained) {}

    /** Finds who keeps one object. */
    public static ThreadHolders of(HeapAnalysis analysis, long object, Job job) {
        Search search = new Search(analysis);
        if (!analysis.reachable(object)) {
            return new ThreadHolders(0, 0, List.of(), List.of(), true);
        }
        search.add(object, analysis.retainedSize(object));
        if (!search.found.isEmpty()) {
            return search.holders(1, analysis.retainedSize(object), ThreadReach.NONE);
        }
        return search.holders(1, analysis.retainedSize(object), ThreadReach.of(analysis, object, job));
    }

    /** Finds who keeps the instances of all classes of a name. */
    public static ThreadHolders of(HeapAnalysis analysis, String className, Job job) {
        HeapSnapshot heap = analysis.heap();
        boolean[] wanted = new boolean[heap.classCount()];
        for (int c = 0; c < wanted.length; c++) {
            wanted[c] = heap.heapClass(c).name().equals(className);
        }
        DominatorTree tree = analysis.tree();
        Search search = new Search(analysis);
        long instances = 0;
        long bytes = 0;
        long inside = 0;
        // What an object dominates stands after it, up to its end.
        for (long p = 1; p <= tree.reached(); p++) {
            if ((p & CHECK) == 0) {
                job.check();
            }
            long object = tree.object(p);
            if (!wanted[heap.classOf(object)]) {
                continue;
            }
            long retained = p < inside ? 0 : tree.retained(p);
            inside = Math.max(inside, tree.end(p));
            instances++;
            bytes += retained;
            search.add(object, retained);
        }
        return search.holders(instances, bytes, ThreadReach.NONE);
    }

    /** Bytes that threads alone keep, each its own. */
    public long keptAlone() {
        return alone.stream().mapToLong(Holder::retained).sum();
    }

    private static final class Search {
        private final HeapAnalysis analysis;
        private final DominatorTree tree;
        private final List<HeapThread> threads;
        /** Threads by where their objects stand in the tree: what one dominates stands between it and its end. */
        private final int[] order;

        private final Map<List<Long>, long[]> found = new LinkedHashMap<>();
        private final Map<List<Long>, Integer> frames;

        Search(HeapAnalysis analysis) {
            this.analysis = analysis;
            this.tree = analysis.tree();
            this.threads = analysis.heap().threads();
            List<Integer> alive = new ArrayList<>();
            for (int t = 0; t < threads.size(); t++) {
                if (threads.get(t).object() >= 0
                        && analysis.reachable(threads.get(t).object())) {
                    alive.add(t);
                }
            }
            alive.sort(
                    Comparator.comparingLong(t -> tree.position(threads.get(t).object())));
            order = alive.stream().mapToInt(Integer::intValue).toArray();
            frames = frames(analysis.heap());
        }

        /** The topmost frame that holds an object, by thread and object. */
        private static Map<List<Long>, Integer> frames(HeapSnapshot heap) {
            Map<List<Long>, Integer> frames = new HashMap<>();
            heap.roots().stream()
                    .filter(r -> r.thread() >= 0 && r.frame() >= 0)
                    .forEach(r -> frames.merge(List.of((long) r.thread(), r.object()), r.frame(), Math::min));
            return frames;
        }

        /** Adds an instance to those its thread keeps, if there is one. */
        void add(long object, long retained) {
            int thread = threadOf(tree.position(object));
            if (thread < 0) {
                return;
            }
            long root = threads.get(thread).object();
            long via = object;
            for (long above = object; above >= 0 && above != root; above = analysis.immediateDominator(above)) {
                via = above;
            }
            long[] sums = found.computeIfAbsent(List.of((long) thread, via), k -> new long[2]);
            sums[0]++;
            sums[1] += retained;
        }

        /** The nearest thread that dominates a place in the tree, or -1. */
        private int threadOf(long position) {
            int low = 0;
            int high = order.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (tree.position(threads.get(order[middle]).object()) <= position) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            // One that ended before it may stand inside another.
            for (int at = high; at >= 0; at--) {
                long start = tree.position(threads.get(order[at]).object());
                if (position < tree.end(start)) {
                    return order[at];
                }
            }
            return -1;
        }

        ThreadHolders holders(long instances, long bytes, ThreadReach reach) {
            List<Holder> holders = new ArrayList<>();
            found.forEach((key, sums) -> {
                int thread = (int) key.getFirst().longValue();
                long via = key.getLast();
                int frame = frames.getOrDefault(key, -1);
                long object = threads.get(thread).object();
                String field = frame >= 0 || via == object ? "" : new PathNamer(analysis).field(object, via);
                boolean plain = !field.isEmpty() && field.charAt(0) != '<';
                holders.add(new Holder(thread, via, frame, plain ? field : "", sums[0], sums[1]));
            });
            holders.sort(Comparator.comparingLong((Holder h) -> -h.retained())
                    .thenComparingLong(h -> -h.instances())
                    .thenComparing(h -> threads.get(h.thread()).name())
                    .thenComparingLong(Holder::via));
            return new ThreadHolders(instances, bytes, List.copyOf(holders), reach.locals(), reach.complete());
        }
    }
}
