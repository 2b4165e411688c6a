package dev.auger.analysis.heap.crosscheck;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.heap.HeapThread;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * GC roots and thread-to-local edges of a heap under a set of rules; under none they are those of
 * {@link dev.auger.analysis.heap.HeapAnalysis}.
 */
final class RuleRoots {

    private final BitSet roots;
    private final long[] locals;

    private RuleRoots(BitSet roots, long[] locals) {
        this.roots = roots;
        this.locals = locals;
    }

    /** How a root of the file is taken. */
    private enum Fate {
        ROOT,
        LOCAL,
        LEFT_OUT
    }

    /** @param assumed what to take where nothing else is a root */
    static RuleRoots of(HeapSnapshot heap, Set<GraphRule> rules, BitSet assumed) {
        List<GcRoot> all = heap.roots();
        List<HeapThread> threads = heap.threads();
        BitSet roots = new BitSet();
        BitSet started = new BitSet();
        Fate[] fates = new Fate[all.size()];
        for (int i = 0; i < fates.length; i++) {
            GcRoot root = all.get(i);
            fates[i] = fate(root, threads, started, rules);
            if (fates[i] == Fate.ROOT) {
                roots.set((int) root.object());
            }
            if (root.kind() == GcRoot.Kind.THREAD_OBJECT && root.thread() >= 0) {
                started.set(root.thread());
            }
        }
        if (rules.contains(GraphRule.BOOT_CLASSES)) {
            for (int c = 0; c < heap.classCount(); c++) {
                HeapClass type = heap.heapClass(c);
                if (isBootClass(type)) {
                    roots.set((int) type.object());
                }
            }
        }
        long[] locals = locals(all, threads, fates, roots);
        if (roots.isEmpty() && !rules.contains(GraphRule.NAMED_ROOTS)) {
            roots.or(assumed);
        }
        return new RuleRoots(roots, locals);
    }

    static boolean isBootClass(HeapClass type) {
        return type.object() >= 0 && type.loader() < 0 && !type.isArray();
    }

    private static Fate fate(GcRoot root, List<HeapThread> threads, BitSet started, Set<GraphRule> rules) {
        if (!isLocal(root)) {
            return Fate.ROOT;
        }
        boolean late = !started.get(root.thread());
        if (late && rules.contains(GraphRule.LATE_THREADS)
                || root.kind() == GcRoot.Kind.THREAD_BLOCK && rules.contains(GraphRule.THREAD_BLOCKS)) {
            return Fate.ROOT;
        }
        if (threads.get(root.thread()).object() < 0) {
            return rules.contains(GraphRule.LOST_THREADS) ? Fate.LEFT_OUT : Fate.ROOT;
        }
        return Fate.LOCAL;
    }

    /** A root that names its thread. */
    static boolean isLocal(GcRoot root) {
        return switch (root.kind()) {
            case JAVA_FRAME, JNI_LOCAL, NATIVE_STACK, THREAD_BLOCK -> root.thread() >= 0;
            default -> false;
        };
    }

    private static long[] locals(List<GcRoot> all, List<HeapThread> threads, Fate[] fates, BitSet roots) {
        long[] edges = new long[fates.length];
        int n = 0;
        for (int i = 0; i < fates.length; i++) {
            if (fates[i] == Fate.LOCAL) {
                GcRoot root = all.get(i);
                long owner = threads.get(root.thread()).object();
                if (!roots.get((int) owner)) {
                    // A thread nothing starts: its locals are roots by themselves.
                    roots.set((int) root.object());
                } else {
                    edges[n++] = owner << 32 | root.object();
                }
            }
        }
        Arrays.sort(edges, 0, n);
        return Arrays.stream(edges, 0, n).distinct().toArray();
    }

    BitSet roots() {
        return roots;
    }

    /** Thread object in the upper half, local in the lower, rising. */
    int localCount() {
        return locals.length;
    }

    int localThread(int i) {
        return (int) (locals[i] >>> 32);
    }

    int localObject(int i) {
        return (int) locals[i];
    }
}
