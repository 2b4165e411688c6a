package com.eddystone.pagers;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Keeps pagers online and prints who is on duty. */
public final class PagerHub {
    private final LongAdder checks = new LongAdder();
    private final char[][] rosters = new char[60][];

    public static void main(String[] args) throws InterruptedException {
        PagerHub hub = new PagerHub();
        ExecutorService online = Executors.newVirtualThreadPerTaskExecutor();
        long end = System.currentTimeMillis() + 22_000;
        for (int number = 0; System.currentTimeMillis() < end; number++) {
            if (number < 6_000) {
                online.submit(new Pager(number, hub.checks));
            }
            if (number % 4 == 0) {
                hub.roster(number);
                Thread.sleep(10);
            }
        }
        System.exit(0);
    }

    private void roster(int day) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(i % 24).append("h ").append((day + i) * 13 % 401).append('\n');
        }
        rosters[day / 4 % rosters.length] = text.toString().toCharArray();
    }
}
