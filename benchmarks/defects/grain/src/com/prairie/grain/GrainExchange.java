package com.prairie.grain;

import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Farmers and mills trade wheat, rye and oats. */
public final class GrainExchange {
    public static void main(String[] args) throws Exception {
        Matcher matcher = new Matcher();
        Ticker ticker = new Ticker();
        ScheduledExecutorService floor = Executors.newScheduledThreadPool(2);
        for (Grain grain : Grain.values()) {
            SplittableRandom random = new SplittableRandom(grain.ordinal());
            floor.scheduleWithFixedDelay(() -> {
                for (int i = 0; i < 12; i++) {
                    boolean buy = random.nextBoolean();
                    Order order = new Order(grain, buy, 200 + random.nextInt(30) - (buy ? 12 : 0), random.nextInt(1, 50));
                    ticker.show(matcher.submit(order));
                }
            }, 0, 8, TimeUnit.MILLISECONDS);
        }
        floor.scheduleWithFixedDelay(ticker::chart, 10, 10, TimeUnit.MILLISECONDS);
        Thread.sleep(24_000);
        floor.shutdownNow();
    }
}
