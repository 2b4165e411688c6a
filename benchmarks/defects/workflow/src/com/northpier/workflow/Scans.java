package com.northpier.workflow;

import java.util.ArrayDeque;
import java.util.Deque;

/** Turns scanned letters into text, all the time. */
final class Scans {
    private final Deque<int[]> pages = new ArrayDeque<>();

    void run() {
        try {
            for (int page = 0; ; page++) {
                int[] histogram = new int[16_000];
                for (int i = 0; i < 400_000; i++) {
                    histogram[(i * 31 + page) % histogram.length]++;
                }
                pages.addLast(histogram);
                if (pages.size() > 200) {
                    pages.removeFirst();
                }
                Thread.sleep(6);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
