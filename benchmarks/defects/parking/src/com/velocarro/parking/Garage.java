package com.velocarro.parking;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Cars that swap their places; each needs both. */
public final class Garage {
    private final ReentrantLock[] places = new ReentrantLock[2];
    private final AtomicLong swaps = new AtomicLong();

    private Garage() {
        for (int i = 0; i < places.length; i++) {
            places[i] = new ReentrantLock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Garage garage = new Garage();
        start("red", () -> garage.drive(0, 1));
        start("blue", () -> garage.drive(1, 0));
        start("billing", new Fees()::compute);
        Thread.sleep(22_000);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void drive(int from, int to) {
        while (true) {
            swap(places[from], places[to]);
        }
    }

    private void swap(ReentrantLock from, ReentrantLock to) {
        while (true) {
            from.lock();
            try {
                turn();
                if (to.tryLock()) {
                    try {
                        swaps.incrementAndGet();
                        return;
                    } finally {
                        to.unlock();
                    }
                }
            } finally {
                from.unlock();
            }
        }
    }

    /** Steers out of the place. */
    private static double turn() {
        double angle = 0;
        for (int i = 1; i < 60_000; i++) {
            angle += Math.atan2(i, angle + 1) / i;
        }
        return angle;
    }
}
