package dev.auger.analysis.heap;

import dev.auger.analysis.heap.graph.DominatorTree;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Arrays;
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

        /** For each of {@link #order} the nearest one that dominates it, as an index into it, or -1. */
        private final int[] outer;

        /** For each of {@link #order} what an instance of it hung on last, or -1: instances come in the order of the tree. */
        private final long[] lastVia;

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
            outer = outer();
            lastVia = new long[order.length];
            Arrays.fill(lastVia, -1);
            frames = frames(analysis.heap());
        }

        private int[] outer() {
            int[] outer = new int[order.length];
            for (int i = 0; i < outer.length; i++) {
                outer[i] = around(i - 1, start(i), outer);
            }
            return outer;
        }

        /** From a thread that begins before a place outwards to the first that has it inside: what threads dominate nests. */
        private int around(int from, long position, int[] outer) {
            int at = from;
            while (at >= 0 && position >= tree.end(start(at))) {
                at = outer[at];
            }
            return at;
        }

        private long start(int at) {
            return tree.position(threads.get(order[at]).object());
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
            int at = threadAt(tree.position(object));
            if (at < 0) {
                return;
            }
            int thread = order[at];
            long via = via(object, at);
            long[] sums = found.computeIfAbsent(List.of((long) thread, via), k -> new long[2]);
            sums[0]++;
            sums[1] += retained;
        }

        /** Below the thread, the object that dominates this one; not climbed to again for each that hangs on the same. */
        private long via(long object, int at) {
            long last = lastVia[at];
            long position = tree.position(object);
            if (last >= 0 && position >= tree.position(last) && position < tree.end(tree.position(last))) {
                return last;
            }
            long root = threads.get(order[at]).object();
            long via = object;
            for (long above = object; above >= 0 && above != root; above = analysis.immediateDominator(above)) {
                via = above;
            }
            lastVia[at] = via == root ? -1 : via;
            return via;
        }

        /** The nearest thread that dominates a place in the tree, as an index into {@link #order}, or -1. */
        private int threadAt(long position) {
            int low = 0;
            int high = order.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (start(middle) <= position) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return around(high, position, outer);
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
