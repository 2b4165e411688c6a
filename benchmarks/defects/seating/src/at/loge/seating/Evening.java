package at.loge.seating;

import java.util.HashMap;
import java.util.Map;

/** What was sold of one evening. */
final class Evening {
    private final Map<Seat, Integer> sold = new HashMap<>();

    void sell(Seat seat) {
        sold.merge(seat, 1, Integer::sum);
    }

    int sold(Seat seat) {
        return sold.getOrDefault(seat, 0);
    }

    int seats() {
        return sold.size();
    }
}
