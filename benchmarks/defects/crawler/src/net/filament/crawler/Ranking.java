package net.filament.crawler;

import java.util.Arrays;

/** Computes how important pages are. */
final class Ranking {
    private double[] ranks = new double[60_000];

    void iterate() {
        try {
            Arrays.fill(ranks, 1);
            while (true) {
                double[] next = new double[ranks.length];
                for (int page = 0; page < ranks.length; page++) {
                    for (int link = 0; link < 6; link++) {
                        next[(page * 7 + link * 911) % ranks.length] += ranks[page] / 6;
                    }
                }
                ranks = next;
                Thread.sleep(6);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
