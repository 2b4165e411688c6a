package dev.auger.analysis.trail.memory;

import dev.auger.model.Recording;
import dev.auger.model.recording.HeapUse;
import java.util.Optional;

/**
 * A cache that is bounded by nothing but the heap: its entries are soft references, which the collector lets go only when memory runs out, so
 * that the heap is full however large it is, and nothing in it grows on balance.
 *
 * @param usedBytes the most that was used after a collection
 * @param heapBytes the largest the heap was
 */
record SoftFill(long usedBytes, long heapBytes) {

    private static final String SOFT = "java.lang.ref.SoftReference";
    private static final double MOST = 0.5;
    private static final double FULL = 0.85;
    private static final int MIN_COLLECTIONS = 10;

    static Optional<SoftFill> find(Recording recording, Holding holding, Entries entries) {
        if (holding.share() < MOST || !entries.containers().contains(SOFT)) {
            return Optional.empty();
        }
        long used = 0;
        long heap = 0;
        int collections = 0;
        for (HeapUse use : recording.heapUse()) {
            heap = Math.max(heap, use.committedBytes());
            if (use.afterGc()) {
                collections++;
                used = Math.max(used, use.usedBytes());
            }
        }
        return collections >= MIN_COLLECTIONS && used >= FULL * heap
                ? Optional.of(new SoftFill(used, heap))
                : Optional.empty();
    }
}
