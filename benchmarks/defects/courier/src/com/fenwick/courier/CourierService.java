package com.fenwick.courier;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Takes parcels at the counter, follows them on the road and hands them over. */
public final class CourierService {
    private static final int COUNTERS = 3;

    private final Tracking tracking = new Tracking();
    private final Labels labels = new Labels();

    public static void main(String[] args) throws Exception {
        CourierService service = new CourierService();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        ExecutorService counters = Executors.newFixedThreadPool(COUNTERS);
        for (int i = 0; i < COUNTERS; i++) {
            int counter = i;
            counters.submit(() -> service.serve(counter, end));
        }
        counters.shutdown();
        counters.awaitTermination(1, TimeUnit.MINUTES);
    }

    private Void serve(int counter, long end) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(counter);
        long number = counter;
        while (System.nanoTime() < end) {
            List<String> onRoad = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                number += COUNTERS;
                String code = "FW" + number;
                Track track = tracking.accept(code, random.nextInt(90_000) + 10_000);
                labels.render(track, random);
                onRoad.add(code);
            }
            for (String code : onRoad) {
                tracking.scan(code, "hub-" + random.nextInt(40));
                tracking.deliver(code);
            }
            Thread.sleep(12);
        }
        return null;
    }
}
