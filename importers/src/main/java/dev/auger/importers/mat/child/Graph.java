package dev.auger.importers.mat.child;

import dev.auger.model.opinion.GraphDigest;

/** The parser's dominator tree in arrays, with the number of objects each object retains, which it does not say itself. */
final class Graph {

    private final Snapshot snapshot;
    private final int[] dominators;
    private final int[] retained;

    Graph(Snapshot snapshot) throws ReflectiveOperationException {
        this.snapshot = snapshot;
        int count = snapshot.objects();
        dominators = new int[count];
        retained = new int[count];
        int[] open = new int[count];
        for (int o = 0; o < count; o++) {
            dominators[o] = snapshot.dominator(o);
            if (dominators[o] >= 0) {
                open[dominators[o]]++;
            }
        }
        count(open);
    }

    /** Leaves first: an object is done when all it dominates immediately are. */
    private void count(int[] open) {
        for (int leaf = 0; leaf < dominators.length; leaf++) {
            int o = open[leaf] == 0 ? leaf : -1;
            while (o >= 0) {
                // Done: not a leaf to begin from again.
                open[o] = -1;
                retained[o]++;
                int above = dominators[o];
                if (above >= 0) {
                    retained[above] += retained[o];
                    open[above]--;
                }
                // A higher index comes up in the loop by itself.
                o = above >= 0 && above < leaf && open[above] == 0 ? above : -1;
            }
        }
    }

    int size() {
        return dominators.length;
    }

    int dominator(int object) {
        return dominators[object];
    }

    int retained(int object) {
        return retained[object];
    }

    long digest(int object) throws ReflectiveOperationException {
        int above = dominators[object];
        return GraphDigest.of(snapshot.address(object), above < 0 ? GraphDigest.ROOT : snapshot.address(above));
    }

    /** Those that only the collector dominates and that retain most objects, in no order. */
    int[] largest(int most) {
        int[] heap = new int[Math.min(most, dominators.length)];
        int size = 0;
        for (int o = 0; o < dominators.length; o++) {
            if (dominators[o] < 0) {
                if (size < heap.length) {
                    heap[size] = o;
                    up(heap, size++);
                } else if (size > 0 && retained[o] > retained[heap[0]]) {
                    heap[0] = o;
                    down(heap, size);
                }
            }
        }
        return java.util.Arrays.copyOf(heap, size);
    }

    private void up(int[] heap, int from) {
        int at = from;
        while (at > 0 && retained[heap[at]] < retained[heap[(at - 1) / 2]]) {
            swap(heap, at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int[] heap, int size) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && retained[heap[child + 1]] < retained[heap[child]]) {
                child++;
            }
            if (retained[heap[at]] <= retained[heap[child]]) {
                return;
            }
            swap(heap, at, child);
            at = child;
        }
    }

    private static void swap(int[] heap, int a, int b) {
        int kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }
}
