package org.castellan.registry;

import java.util.concurrent.CountDownLatch;

/** Starts the parts of a land registry side by side. */
public final class RegistryStart {
    private static volatile long answered;

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        start("parcels", () -> {
            await(go);
            answered += Parcels.count();
        });
        start("owners", () -> {
            await(go);
            answered += Owners.count();
        });
        start("maps", RegistryStart::maps);
        Thread.sleep(500);
        go.countDown();
        Thread.sleep(1_000);
        for (int i = 0; i < 4; i++) {
            start("query-" + i, () -> answered += Parcels.count());
        }
        Thread.sleep(21_000);
        System.exit(0);
    }

    private static void start(String name, Runnable part) {
        new Thread(part, name).start();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void maps() {
        double[][] tile = new double[64][];
        for (int round = 0; ; round++) {
            double[] heights = new double[20_000];
            for (int i = 0; i < heights.length; i++) {
                heights[i] = Math.sin(i * 0.01 + round) * Math.sqrt(i);
            }
            tile[round % tile.length] = heights;
            try {
                Thread.sleep(3);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
