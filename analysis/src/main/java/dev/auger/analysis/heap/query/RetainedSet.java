package dev.auger.analysis.heap.query;

import dev.auger.model.heap.GcRoot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What would be freed if some objects were: they themselves, and what is reachable over them only. Found by going from the GC
 * roots without entering them, so that what several of them keep together counts too.
 */
final class RetainedSet {

    private RetainedSet() {}

    /** Gives the objects by rising index. */
    static void of(Scope scope, List<Long> objects, LongConsumer receiver) {
        int count = Math.toIntExact(scope.heap.objectCount());
        BitSet kept = new BitSet(count);
        objects.forEach(o -> kept.set(o.intValue()));
        // Marked: the set itself, so that it is not entered, and whatever is alive without it.
        BitSet marked = (BitSet) kept.clone();
        long[] waiting = new long[1024];
        int[] size = new int[1];
        long[][] stack = {waiting};
        LongConsumer visit = target -> {
            if (!marked.get((int) target)) {
                marked.set((int) target);
                if (size[0] == stack[0].length) {
                    stack[0] = Arrays.copyOf(stack[0], 2 * size[0]);
                }
                stack[0][size[0]++] = target;
            }
        };
        for (GcRoot root : scope.heap.roots()) {
            boolean local = root.thread() >= 0 && root.kind() != GcRoot.Kind.THREAD_OBJECT;
            long thread = local ? scope.heap.threads().get(root.thread()).object() : -1;
            // A thread's locals live and die with it.
            if (thread < 0 || !kept.get((int) thread)) {
                visit.accept(root.object());
            }
        }
        for (long steps = 0; size[0] > 0; steps++) {
            scope.heap.references(stack[0][--size[0]], visit);
            if ((steps & 0xfff) == 0) {
                scope.job.check();
            }
        }
        for (int o = 0; o < count; o++) {
            if (scope.analysis.reachable(o) && (kept.get(o) || !marked.get(o))) {
                receiver.accept(o);
            }
        }
    }
}
