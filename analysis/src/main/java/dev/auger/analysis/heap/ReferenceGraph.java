package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapThread;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * All references of a heap in one list of ints, plus the edges the collector sees and no field shows: a thread keeps the locals
 * of its frames. Edges into GC roots are left out, because a root is reached without them and nothing but the collector
 * dominates it; that saves nearly all edges to classes. Holds up to 2^31 objects and references.
 */
final class ReferenceGraph {

    /** Most objects or references a graph can have. */
    static final int MOST = Integer.MAX_VALUE - 16;

    private static final int CHECK = (1 << 14) - 1;

    private final int[] starts;
    private int[] targets;
    private int size;
    private final int[] roots;
    private final BitSet isRoot;
    private final boolean rootsAssumed;
    private final int[] localThreads;
    private final int[] localObjects;
    private final BitSet ownsLocals = new BitSet();
    private final Map<Integer, Integer> localStarts = new HashMap<>();
    private final Map<Integer, Integer> localEnds = new HashMap<>();

    /**
     * Reads every reference once.
     *
     * @throws IllegalArgumentException if the heap has more objects or references than a graph can hold
     */
    ReferenceGraph(HeapSnapshot heap, Job job) {
        if (heap.objectCount() > MOST) {
            throw new IllegalArgumentException(heap.objectCount() + " objects; at most " + MOST + " can be analysed");
        }
        int count = (int) heap.objectCount();
        isRoot = new BitSet(count);
        LocalEdges locals = new LocalEdges(heap, isRoot);
        localThreads = locals.threads;
        localObjects = locals.objects;
        for (int l = 0; l < localThreads.length; l++) {
            ownsLocals.set(localThreads[l]);
            localStarts.putIfAbsent(localThreads[l], l);
            localEnds.put(localThreads[l], l + 1);
        }
        rootsAssumed = isRoot.isEmpty();
        starts = new int[count + 1];
        targets = new int[Math.max(16, count)];
        fill(heap, count, job);
        if (rootsAssumed) {
            assumeRoots(heap, count);
        }
        roots = isRoot.stream().toArray();
    }

    int objectCount() {
        return starts.length - 1;
    }

    /** Number of references, locals not counted. */
    int edgeCount() {
        return size;
    }

    /** Objects the collector starts from, rising. */
    int[] roots() {
        return roots;
    }

    boolean isRoot(int object) {
        return isRoot.get(object);
    }

    /** The dump names no roots (they stand at its end, which may be cut off), so objects nobody refers to were taken. */
    boolean rootsAssumed() {
        return rootsAssumed;
    }

    int start(int object) {
        return starts[object];
    }

    int end(int object) {
        return starts[object + 1];
    }

    int target(int edge) {
        return targets[edge];
    }

    /** First position in the list of locals of a thread object; equal to the end for all other objects. */
    int localStart(int object) {
        return ownsLocals.get(object) ? localStarts.getOrDefault(object, 0) : 0;
    }

    int localEnd(int object) {
        return ownsLocals.get(object) ? localEnds.getOrDefault(object, 0) : 0;
    }

    int localTarget(int local) {
        return localObjects[local];
    }

    int localCount() {
        return localObjects.length;
    }

    int localThread(int local) {
        return localThreads[local];
    }

    private void fill(HeapSnapshot heap, int count, Job job) {
        job.begin(count, Progress.Unit.OBJECTS);
        LongConsumer add = target -> {
            int t = (int) target;
            if (!isRoot.get(t)) {
                if (size == targets.length) {
                    grow();
                }
                targets[size++] = t;
            }
        };
        for (int o = 0; o < count; o++) {
            starts[o] = size;
            heap.references(o, add);
            if ((o & CHECK) == CHECK) {
                job.advance(CHECK + 1L);
            }
        }
        starts[count] = size;
    }

    private void grow() {
        long wider = Math.min(MOST, targets.length + (targets.length >> 1) + 16L);
        if (wider == targets.length) {
            throw new IllegalArgumentException("more than " + MOST + " references");
        }
        targets = Arrays.copyOf(targets, (int) wider);
    }

    /** Class objects and what nobody refers to; then of what is left, circles all, one object each. */
    private void assumeRoots(HeapSnapshot heap, int count) {
        BitSet referred = new BitSet(count);
        for (int e = 0; e < size; e++) {
            referred.set(targets[e]);
        }
        BitSet reached = new BitSet(count);
        IntStack open = new IntStack();
        for (int pass = 0; pass < 2; pass++) {
            for (int o = 0; o < count; o++) {
                boolean start = pass == 1 || !referred.get(o) || heap.classDescribedBy(o) >= 0;
                if (start && !reached.get(o)) {
                    isRoot.set(o);
                    reached.set(o);
                    open.push(o);
                    flood(open, reached);
                }
            }
        }
    }

    private void flood(IntStack open, BitSet reached) {
        while (!open.isEmpty()) {
            int o = open.pop();
            for (int e = starts[o]; e < starts[o + 1]; e++) {
                if (!reached.get(targets[e])) {
                    reached.set(targets[e]);
                    open.push(targets[e]);
                }
            }
        }
    }

    /** Splits the dump's roots into those of the collector and those a thread owns, the latter sorted by thread object. */
    private static final class LocalEdges {

        final int[] threads;
        final int[] objects;

        LocalEdges(HeapSnapshot heap, BitSet isRoot) {
            List<HeapThread> known = heap.threads();
            List<GcRoot> all = heap.roots();
            for (GcRoot root : all) {
                if (owner(root, known) < 0) {
                    isRoot.set((int) root.object());
                }
            }
            long[] edges = new long[all.size()];
            int n = 0;
            for (GcRoot root : all) {
                long owner = owner(root, known);
                if (owner >= 0 && !isRoot.get((int) owner)) {
                    // A thread nothing starts: its locals are roots by themselves.
                    isRoot.set((int) root.object());
                } else if (owner >= 0 && !isRoot.get((int) root.object())) {
                    edges[n++] = owner << 32 | root.object();
                }
            }
            Arrays.sort(edges, 0, n);
            long[] distinct = Arrays.stream(edges, 0, n)
                    .distinct()
                    .filter(e -> !isRoot.get((int) e))
                    .toArray();
            threads = Arrays.stream(distinct).mapToInt(e -> (int) (e >>> 32)).toArray();
            objects = Arrays.stream(distinct).mapToInt(e -> (int) e).toArray();
        }

        /** Object of the thread that owns a local, or -1 for a root of the collector's own. */
        private static long owner(GcRoot root, List<HeapThread> threads) {
            return switch (root.kind()) {
                case JAVA_FRAME, JNI_LOCAL, NATIVE_STACK, THREAD_BLOCK ->
                    root.thread() < 0 ? -1 : threads.get(root.thread()).object();
                default -> -1;
            };
        }
    }
}
