package org.helvia.premiums;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAdder;

/** Says what a policy costs. */
public final class PremiumService {
    private static final int[][] COVERS = {{1, 4}, {1, 4, 7}, {2, 5}, {2, 5, 9}, {3}, {3, 8, 9}};

    private final Tables tables = new Tables();
    private final Letters letters = new Letters();
    private final DoubleAdder turnover = new DoubleAdder();

    public static void main(String[] args) throws Exception {
        PremiumService service = new PremiumService();
        ExecutorService desks = Executors.newFixedThreadPool(3);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(24);
        for (int i = 0; i < 3; i++) {
            SplittableRandom random = new SplittableRandom(i + 70);
            desks.execute(() -> service.work(random, end));
        }
        desks.shutdown();
        desks.awaitTermination(1, TimeUnit.MINUTES);
    }

    private void work(SplittableRandom random, long end) {
        while (System.nanoTime() < end) {
            for (int i = 0; i < 4; i++) {
                Application application =
                        new Application("H" + random.nextInt(1_000_000), random.nextInt(18, 80), 'A', COVERS[random.nextInt(COVERS.length)]);
                double premium = tables.of(application.profile()).premium(application.age());
                letters.write(application, premium);
                turnover.add(premium);
            }
            try {
                Thread.sleep(40);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
