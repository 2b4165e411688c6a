package dev.auger.analysis.heap;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.LongUnaryOperator;

/** The largest few of many without sorting them all. */
final class LargestFirst {

    private LargestFirst() {}

    /** At most {@code limit} of {@code items}, by falling weight, then by rising item. */
    static long[] select(long[] items, LongUnaryOperator weight, int limit) {
        Comparator<Long> order =
                Comparator.<Long>comparingLong(weight::applyAsLong).reversed().thenComparing(Comparator.naturalOrder());
        if (limit <= 0) {
            return new long[0];
        }
        PriorityQueue<Long> kept = new PriorityQueue<>(order.reversed());
        for (long item : items) {
            if (kept.size() < limit) {
                kept.add(item);
            } else if (order.compare(item, kept.element()) < 0) {
                kept.remove();
                kept.add(item);
            }
        }
        return kept.stream().sorted(order).mapToLong(Long::longValue).toArray();
    }
}
