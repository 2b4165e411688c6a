package it.viaggi.itinerary;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Works fares out. */
final class FareDesk {
    private final Map<Journey, Fare> known = new ConcurrentHashMap<>();

    Fare fare(Journey journey) {
        return known.computeIfAbsent(journey, this::work);
    }

    private Fare work(Journey journey) {
        int[] stations = journey.stations();
        int[] cents = new int[journey.legs()];
        StringBuilder ticket = new StringBuilder();
        for (int leg = 0; leg < cents.length; leg++) {
            int distance = Math.abs(stations[leg + 1] - stations[leg]);
            cents[leg] = 90 + distance * (journey.first() ? 19 : 11);
            ticket.append("da ").append(stations[leg]).append(" a ").append(stations[leg + 1]);
            ticket.append(' ').append(".".repeat(220)).append(cents[leg]).append('\n');
        }
        return new Fare(cents, ticket.toString());
    }
}
