package eu.passiro.tolls;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Who is on the road. */
final class Road {
    private final Map<Long, Trip> trips = new ConcurrentHashMap<>();
    private final LongAdder cents = new LongAdder();

    Trip enter(long tag, int gate, int[] picture) {
        Trip trip = new Trip((int) tag, gate, picture);
        trips.put(tag, trip);
        return trip;
    }

    int exit(Trip trip, int gate) {
        int price = trip.cents(gate);
        cents.add(price);
        trips.remove(trip.tag());
        return price;
    }

    boolean drives(long tag) {
        return trips.containsKey(tag);
    }

    long cents() {
        return cents.sum();
    }
}
