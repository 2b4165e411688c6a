package com.vireo.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Exports measurements as tables for spreadsheets. */
public final class ExportService {
    private final Random random = new Random(3);
    private int lastLength;

    public static void main(String[] args) throws InterruptedException {
        ExportService service = new ExportService();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            List<double[]> rows = service.measure(1_000);
            service.lastLength = Table.of(rows).length();
            Thread.sleep(20);
        }
    }

    private List<double[]> measure(int count) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] row = new double[40];
            double level = random.nextDouble();
            for (int step = 0; step < 200; step++) {
                level += Math.sin(level * step) * 0.1;
                row[step % row.length] += level;
            }
            rows.add(row);
        }
        return rows;
    }
}
