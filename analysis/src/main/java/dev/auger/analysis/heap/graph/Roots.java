package dev.auger.analysis.heap.graph;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.Bits;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapThread;
import java.util.Arrays;
import java.util.List;

/**
 * Splits the dump's roots into those of the collector and those a thread owns: a thread keeps the locals of its frames, an edge no
 * field shows.
 */
final class Roots {

    /** Thread objects that own locals, rising, one for each local. */
    final long[] owners;

    /** The locals, none of them a root itself. */
    final long[] locals;

    /** @param isRoot the collector's own are set */
    Roots(HeapSnapshot heap, Bits isRoot) {
        List<HeapThread> threads = heap.threads();
        List<GcRoot> all = heap.roots();
        for (GcRoot root : all) {
            if (owner(root, threads) < 0) {
                isRoot.set(root.object());
            }
        }
        long[][] edges = new long[all.size()][];
        int n = 0;
        for (GcRoot root : all) {
            long owner = owner(root, threads);
            if (owner >= 0 && !isRoot.get(owner)) {
                // A thread nothing starts: its locals are roots by themselves.
                isRoot.set(root.object());
            } else if (owner >= 0 && !isRoot.get(root.object())) {
                edges[n++] = new long[] {owner, root.object()};
            }
        }
        long[][] sorted = Arrays.stream(edges, 0, n)
                .filter(e -> !isRoot.get(e[1]))
                .sorted(Arrays::compare)
                .toArray(long[][]::new);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || !Arrays.equals(sorted[i], sorted[i - 1])) {
                sorted[distinct++] = sorted[i];
            }
        }
        owners = Arrays.stream(sorted, 0, distinct).mapToLong(e -> e[0]).toArray();
        locals = Arrays.stream(sorted, 0, distinct).mapToLong(e -> e[1]).toArray();
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
