package it.viaggi.itinerary;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Seats taken on the trains of the next days. */
final class SeatMaps {
    private static final int KEPT = 1_500;

    private final Map<String, BitSet> maps = new LinkedHashMap<>();

    synchronized String plan(int day, int train) {
        BitSet seats = maps.getOrDefault(day + "/" + train, new BitSet());
        StringBuilder plan = new StringBuilder();
        for (int seat = 0; seat < 30_000; seat++) {
            plan.append(seats.get(seat) ? 'X' : 'o');
        }
        return plan.toString();
    }

    synchronized int take(int day, int train) {
        BitSet seats = maps.computeIfAbsent(day + "/" + train, key -> new BitSet(30_000));
        int seat = seats.nextClearBit(0);
        seats.set(seat);
        if (maps.size() > KEPT) {
            Iterator<String> eldest = maps.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return seat;
    }
}
