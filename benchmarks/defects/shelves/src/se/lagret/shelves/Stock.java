package se.lagret.shelves;

import java.util.HashMap;
import java.util.Map;

/** How much lies where. */
final class Stock {
    private final Map<Slot, Integer> counts = new HashMap<>();

    void count(Slot slot, int pieces) {
        counts.merge(slot, pieces, Integer::sum);
    }

    /** Brings counts down to what is plausible. */
    void settle() {
        counts.replaceAll((slot, pieces) -> Math.min(pieces, 1_000));
    }

    long pieces() {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
}
