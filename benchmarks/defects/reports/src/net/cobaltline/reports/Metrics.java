package net.cobaltline.reports;

import java.util.Arrays;

/** Collects durations and computes quantiles of them. */
final class Metrics {
    private Metrics() {}

    static double collect() throws InterruptedException {
        double quantiles = 0;
        double[][] kept = new double[50][];
        for (int round = 0; ; round++) {
            double[] durations = new double[12_000];
            for (int i = 0; i < durations.length; i++) {
                durations[i] = (i * 7919L + round) % 10_007 / 10.0;
            }
            Arrays.sort(durations);
            quantiles += durations[durations.length / 2];
            kept[round % kept.length] = durations;
            Thread.sleep(4);
        }
    }
}
