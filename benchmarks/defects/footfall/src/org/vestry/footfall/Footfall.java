package org.vestry.footfall;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Counts where people walk along the main street, which crosses the town at an angle. */
public final class Footfall {
    private static final int LENGTH = 3_000;

    private final Counts<Cell> counts = new Counts<>();
    private final SplittableRandom random = new SplittableRandom(8);
    private final double[] smooth = new double[40_000];

    public static void main(String[] args) throws InterruptedException {
        Footfall street = new Footfall();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        while (System.nanoTime() < end) {
            street.walk(2_000);
            street.smooth();
            Thread.sleep(2);
        }
        System.out.println(street.counts.size());
    }

    private void walk(int steps) {
        for (int step = 0; step < steps; step++) {
            int along = random.nextInt(LENGTH);
            Cell cell = new Cell(along, along + random.nextInt(8));
            counts.see(cell);
            smooth[(cell.x() * 8 + cell.y()) % smooth.length] += counts.of(cell);
        }
    }

    private void smooth() {
        for (int round = 0; round < 20; round++) {
            for (int i = 1; i < smooth.length - 1; i++) {
                smooth[i] = (smooth[i - 1] + 2 * smooth[i] + smooth[i + 1]) / 4.0001;
            }
        }
    }
}
