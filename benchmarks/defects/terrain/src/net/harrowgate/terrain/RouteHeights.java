package net.harrowgate.terrain;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Tells walkers how far they have to climb. */
public final class RouteHeights {

    public static void main(String[] args) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(17);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        double climbs = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 20; i++) {
                climbs += Profile.between(random.nextInt(4_000), random.nextInt(4_000), random.nextInt(4_000), random.nextInt(4_000))
                        .climb();
            }
            Thread.sleep(7);
        }
        System.out.println(climbs);
    }
}
