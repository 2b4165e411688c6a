package com.prairie.grain;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** What was traded lately. */
final class Ticker {
    private final AtomicIntegerArray trades = new AtomicIntegerArray(512);
    private int next;
    private volatile int[][] chart = new int[0][];

    synchronized void show(int tons) {
        trades.set(next++ % trades.length(), tons);
    }

    void chart() {
        int[][] pixels = new int[60][trades.length()];
        for (int x = 0; x < trades.length(); x++) {
            int tons = trades.get(x);
            for (int y = 0; y < pixels.length; y++) {
                pixels[y][x] = y < tons ? 0xff8800 : 0;
            }
        }
        chart = pixels;
    }
}
