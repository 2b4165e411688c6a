package io.kolonne.fleet;

import java.util.SplittableRandom;

/** Plays the lorries on the road. */
final class Lorries {
    private static final int COUNT = 400;

    private final PositionFeed feed;
    private final SplittableRandom random = new SplittableRandom(11);
    private final int[] east = new int[COUNT];
    private final int[] north = new int[COUNT];

    Lorries(PositionFeed feed) {
        this.feed = feed;
    }

    void drive() {
        long now = System.currentTimeMillis();
        for (int i = 0; i < 60; i++) {
            int lorry = random.nextInt(COUNT);
            east[lorry] += random.nextInt(-400, 500);
            north[lorry] += random.nextInt(-450, 450);
            feed.publish(new Position(lorry, east[lorry], north[lorry], now));
        }
    }
}
