package com.eddystone.pagers;

import java.util.concurrent.atomic.LongAdder;

/** Goes online, says so, and then waits for hours. */
final class Pager implements Runnable {
    private final int number;
    private final LongAdder checks;

    Pager(int number, LongAdder checks) {
        this.number = number;
        this.checks = checks;
    }

    @Override
    public void run() {
        try {
            for (int beat = 0; ; beat++) {
                checks.add(Frames.encode("pager " + number + " beat " + beat));
                Thread.sleep(20_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
