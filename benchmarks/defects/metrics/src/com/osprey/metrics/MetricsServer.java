package com.osprey.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Averages values of sensors in windows. */
public final class MetricsServer {
    private final Random random = new Random(7);
    private final List<String> lines = new ArrayList<>();

    public static void main(String[] args) throws InterruptedException {
        MetricsServer server = new MetricsServer();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            int[] values = new int[120_000];
            for (int i = 0; i < values.length; i++) {
                values[i] = server.random.nextInt(100_000) + 200;
            }
            server.publish(Window.average(values), Window.spread(values));
            Thread.sleep(5);
        }
    }

    private void publish(long average, double spread) {
        lines.add("average " + average + ", spread " + spread);
        if (lines.size() > 1_000) {
            lines.subList(0, 500).clear();
        }
    }
}
