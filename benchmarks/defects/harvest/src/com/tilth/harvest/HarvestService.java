package com.tilth.harvest;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/** Readings come in bursts and are worked off between them. */
public final class HarvestService {
    private final BlockingQueue<int[]> queue = new ArrayBlockingQueue<>(3_000);
    private volatile int sum;

    public static void main(String[] args) throws InterruptedException {
        HarvestService service = new HarvestService();
        for (int i = 0; i < 2; i++) {
            Thread worker = new Thread(service::work, "worker-" + i);
            worker.setDaemon(true);
            worker.start();
        }
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 2_500; i++) {
                int[] reading = new int[1_500];
                reading[0] = ThreadLocalRandom.current().nextInt();
                service.queue.put(reading);
            }
            Thread.sleep(1_300);
        }
    }

    private void work() {
        try {
            while (true) {
                int[] reading = queue.take();
                int hash = 0;
                for (int round = 0; round < 60; round++) {
                    for (int value : reading) {
                        hash = hash * 31 + value + round;
                    }
                }
                sum ^= hash;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
