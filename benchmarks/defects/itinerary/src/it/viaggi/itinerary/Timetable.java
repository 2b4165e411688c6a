package it.viaggi.itinerary;

import java.util.SplittableRandom;

/** Knows which stations a train calls at. */
final class Timetable {
    private static final int TRAINS = 300;

    private final int[][] routes = new int[TRAINS][];

    Timetable() {
        SplittableRandom random = new SplittableRandom(12);
        for (int train = 0; train < TRAINS; train++) {
            routes[train] = random.ints(8 + random.nextInt(6), 0, 900).toArray();
        }
    }

    int trains() {
        return TRAINS;
    }

    Journey journey(int train, boolean first) {
        return new Journey(first ? "first" : "second", routes[train].clone());
    }
}
