package no.vei.snowplow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;

/** Which roads have been cleared. */
final class Roads {
    private final Map<Integer, Position> last = new ConcurrentHashMap<>();
    private final DoubleAdder cleared = new DoubleAdder();

    void moved(Position now) {
        Position before = last.put(now.plough(), now);
        if (before != null) {
            cleared.add(before.distance(now));
        }
    }

    int ploughs() {
        return last.size();
    }

    double cleared() {
        return cleared.sum();
    }
}
