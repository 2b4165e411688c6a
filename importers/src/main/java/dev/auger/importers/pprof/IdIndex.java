package dev.auger.importers.pprof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Indexes by the ids a profile gives its rows. Most number them from one on, so ids that are small beside their number are looked up in
 * an array; the file decides which ids there are, not how large an array gets.
 */
final class IdIndex {

    private static final int SPARE = 1024;

    private int[] small = new int[64];
    private final Map<Long, Integer> large = new HashMap<>();
    private int size;

    /** Numbers an id; a second one with the same id takes the first one's place. */
    int add(long id) {
        int index = size++;
        if (id >= 0 && id < 4L * size + SPARE) {
            if (id >= small.length) {
                small = Arrays.copyOf(small, (int) Math.max(id + 1, small.length * 2L));
            }
            small[(int) id] = index + 1;
        } else {
            large.put(id, index);
        }
        return index;
    }

    /** The index, or -1. */
    int of(long id) {
        if (id >= 0 && id < small.length && small[(int) id] != 0) {
            return small[(int) id] - 1;
        }
        return large.isEmpty() ? -1 : large.getOrDefault(id, -1);
    }

    int size() {
        return size;
    }
}
