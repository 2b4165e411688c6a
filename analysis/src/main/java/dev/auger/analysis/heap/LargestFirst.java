package dev.auger.analysis.heap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The largest few of many without sorting or keeping them all: by falling weight, then by rising item. */
final class LargestFirst {

    private record Weighed(long item, long weight) {}

    private static final Comparator<Weighed> BEST =
            Comparator.comparingLong(Weighed::weight).reversed().thenComparingLong(Weighed::item);

    private final int limit;
    private final PriorityQueue<Weighed> kept = new PriorityQueue<>(BEST.reversed());

    /** @param limit most items kept */
    LargestFirst(int limit) {
        this.limit = limit;
    }

    void offer(long item, long weight) {
        if (kept.size() < limit) {
            kept.add(new Weighed(item, weight));
        } else if (limit > 0) {
            Weighed least = kept.element();
            if (weight > least.weight || weight == least.weight && item < least.item) {
                kept.remove();
                kept.add(new Weighed(item, weight));
            }
        }
    }

    /** What was kept, the largest first. */
    long[] items() {
        Weighed[] sorted = kept.toArray(Weighed[]::new);
        Arrays.sort(sorted, BEST);
        return Arrays.stream(sorted).mapToLong(Weighed::item).toArray();
    }
}
