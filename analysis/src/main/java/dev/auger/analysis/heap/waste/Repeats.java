package dev.auger.analysis.heap.waste;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Finds contents that are there more than once, in two passes. The first marks hashes in a bit map, and in a second one those
 * that were marked already; the second pass keeps a row only for contents whose hash was marked twice, so that memory goes with
 * the repeated contents and not with all objects: two bits for a quarter of the heap's objects, 36 bytes a row.
 */
final class Repeats {

    /** Whether two objects hold the same. */
    interface Equality {
        boolean same(long one, long other);
    }

    /** Takes what was found. */
    interface Receiver {

        /** @param wasted bytes without those of the first */
        void repeated(long first, long objects, long bytes, long wasted);
    }

    private static final int MOST_BITS = 30;

    private final long[] once;
    private final long[] twice;
    private final long mask;
    private long[] hashes = new long[1024];
    private long[] firsts = new long[1024];
    private int[] counts = new int[1024];
    private long[] bytes = new long[1024];
    private long[] firstBytes = new long[1024];
    private int used;

    /** @param expected most contents there can be */
    Repeats(long expected) {
        int bits = 16;
        while (bits < MOST_BITS && 1L << bits < 4 * expected) {
            bits++;
        }
        once = new long[1 << bits - 6];
        twice = new long[1 << bits - 6];
        mask = (1L << bits) - 1;
    }

    /** First pass. */
    void mark(long hash) {
        int word = (int) ((hash & mask) >>> 6);
        long bit = 1L << hash;
        twice[word] |= once[word] & bit;
        once[word] |= bit;
    }

    /** Second pass: whether the content may be there again. */
    boolean maybeTwice(long hash) {
        return (twice[(int) ((hash & mask) >>> 6)] & 1L << hash) != 0;
    }

    /** Second pass: counts an object, of which {@link #maybeTwice} is true, with those whose content is the same. */
    void count(long hash, long object, long objectBytes, Equality equality) {
        int at = slot(hash);
        while (counts[at] != 0 && !(hashes[at] == hash && equality.same(firsts[at], object))) {
            at = at + 1 & counts.length - 1;
        }
        if (counts[at] == 0) {
            hashes[at] = hash;
            firsts[at] = object;
            firstBytes[at] = objectBytes;
            used++;
        }
        counts[at]++;
        bytes[at] += objectBytes;
        if (4L * used > 3L * counts.length) {
            grow();
        }
    }

    /** Bits the first pass did not use for its map. */
    private int slot(long hash) {
        return (int) (hash >>> 32) & counts.length - 1;
    }

    private void grow() {
        int[] oldCounts = counts;
        long[] oldHashes = hashes;
        long[] oldFirsts = firsts;
        long[] oldBytes = bytes;
        long[] oldFirstBytes = firstBytes;
        int size = Math.multiplyExact(counts.length, 2);
        counts = new int[size];
        hashes = new long[size];
        firsts = new long[size];
        bytes = new long[size];
        firstBytes = new long[size];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldHashes[i]);
                while (counts[at] != 0) {
                    at = at + 1 & size - 1;
                }
                counts[at] = oldCounts[i];
                hashes[at] = oldHashes[i];
                firsts[at] = oldFirsts[i];
                bytes[at] = oldBytes[i];
                firstBytes[at] = oldFirstBytes[i];
            }
        }
    }

    /** Contents that more than one object has, in no order. */
    void forEach(Receiver receiver) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 1) {
                receiver.repeated(firsts[i], counts[i], bytes[i], bytes[i] - firstBytes[i]);
            }
        }
    }

    /** The contents that waste most: their first objects, most wasted bytes first, then by place in the dump. */
    long[][] most(int limit) {
        Comparator<long[]> order = Comparator.<long[]>comparingLong(r -> -r[3]).thenComparingLong(r -> r[0]);
        PriorityQueue<long[]> kept = new PriorityQueue<>(order.reversed());
        forEach((first, objects, all, wasted) -> {
            kept.add(new long[] {first, objects, all, wasted});
            if (kept.size() > limit) {
                kept.poll();
            }
        });
        long[][] rows = kept.toArray(long[][]::new);
        Arrays.sort(rows, order);
        return rows;
    }
}
