package com.tramontane.routing;

import java.util.ArrayList;
import java.util.List;

/** Stops in the order of the tour. */
final class Tour {
    private final List<Stop> stops;

    Tour(List<Stop> stops) {
        this.stops = stops;
    }

    /** One stop for each house: those with equal places are taken together. */
    Tour merge() {
        List<Stop> distinct = new ArrayList<>();
        for (Stop stop : stops) {
            boolean known = false;
            for (Stop other : distinct) {
                known |= other.x() == stop.x() && other.y() == stop.y();
            }
            if (!known) {
                distinct.add(stop);
            }
        }
        return new Tour(distinct);
    }

    /** Exchanges neighbours while that makes the tour shorter; few rounds do most of it. */
    Tour shorten() {
        List<Stop> order = new ArrayList<>(stops);
        for (int round = 0; round < 10; round++) {
            for (int i = 1; i + 2 < order.size(); i++) {
                double now = order.get(i - 1).to(order.get(i)) + order.get(i + 1).to(order.get(i + 2));
                double then = order.get(i - 1).to(order.get(i + 1)) + order.get(i).to(order.get(i + 2));
                if (then < now) {
                    Stop moved = order.get(i);
                    order.set(i, order.get(i + 1));
                    order.set(i + 1, moved);
                }
            }
        }
        return new Tour(order);
    }
}
