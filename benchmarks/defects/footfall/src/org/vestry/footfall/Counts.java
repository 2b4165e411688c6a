package org.vestry.footfall;

import java.util.HashMap;
import java.util.Map;

/** How often something was seen. */
final class Counts<T> {
    private final Map<T, int[]> seen = new HashMap<>();

    void see(T what) {
        seen.computeIfAbsent(what, any -> new int[1])[0]++;
    }

    int of(T what) {
        int[] count = seen.get(what);
        return count == null ? 0 : count[0];
    }

    int size() {
        return seen.size();
    }
}
