package com.tramontane.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plans tours of delivery vans. */
public final class RoutePlanner {
    private final Random random = new Random(1);
    private final Tour[] published = new Tour[200];

    public static void main(String[] args) throws InterruptedException {
        RoutePlanner planner = new RoutePlanner();
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; System.currentTimeMillis() < end; i++) {
            List<Stop> stops = planner.collect(4_000);
            planner.published[i % 200] = new Tour(stops).merge().shorten();
            Thread.sleep(8);
        }
    }

    private List<Stop> collect(int count) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stops.add(new Stop(random.nextInt(40_000), random.nextInt(40_000)));
        }
        return stops;
    }
}
