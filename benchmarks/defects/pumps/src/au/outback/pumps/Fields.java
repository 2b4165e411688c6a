package au.outback.pumps;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.RejectedExecutionException;

/** Says which fields are dry. */
final class Fields implements Runnable {
    private final List<Pump> pumps;
    private final SplittableRandom random = new SplittableRandom(14);
    private final double[] wet = new double[90_000];

    Fields(List<Pump> pumps) {
        this.pumps = pumps;
    }

    @Override
    public void run() {
        double driest = 1;
        for (int i = 1; i < wet.length - 1; i++) {
            wet[i] = (wet[i - 1] + wet[i + 1]) / 2 + random.nextDouble() * 0.1;
            driest = Math.min(driest, wet[i]);
        }
        for (int i = 0; i < 12; i++) {
            Pump pump = pumps.get(random.nextInt(pumps.size()));
            if (!pump.order(60 + (int) (driest * 100) + random.nextInt(200))) {
                throw new RejectedExecutionException();
            }
        }
    }
}
