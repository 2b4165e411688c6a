package pt.almada.totals;

import java.util.HashMap;
import java.util.Map;

/** Counts by number. */
final class Totals {
    private Totals() {}

    static Map<Integer, Integer> of(int[] districts) {
        Map<Integer, Integer> totals = new HashMap<>();
        for (int district : districts) {
            totals.merge(district, 1, Integer::sum);
        }
        return totals;
    }
}
