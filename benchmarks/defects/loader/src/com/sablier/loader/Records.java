package com.sablier.loader;

import java.util.concurrent.ThreadLocalRandom;

/** The records of all branches. */
final class Records {
    private volatile int checksum;

    int[] read(int night, int branch) {
        int[] table = new int[30_000];
        for (int i = 0; i < table.length; i++) {
            String cell = night == 40 && branch == 3 && i == 17_000 ? "n/a" : Integer.toString(night * 13 + branch + i);
            table[i] = Integer.parseInt(cell);
        }
        return table;
    }

    void published(int sum) {
        checksum = sum;
    }

    void index() {
        try {
            while (true) {
                int[] order = ThreadLocalRandom.current().ints(9_000).toArray();
                java.util.Arrays.sort(order);
                checksum ^= order[0];
                Thread.sleep(4);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
