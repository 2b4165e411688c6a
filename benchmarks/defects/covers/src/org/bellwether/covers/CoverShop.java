package org.bellwether.covers;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** People leaf through covers. */
public final class CoverShop {
    private final Latest<Cover> covers = new Latest<>(3_500, Cover::paint);

    public static void main(String[] args) {
        CoverShop shop = new CoverShop();
        ExecutorService visitors = Executors.newFixedThreadPool(3);
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; i < 3; i++) {
            Random random = new Random(i);
            visitors.submit(() -> shop.leaf(random, end));
        }
        visitors.shutdown();
    }

    private Void leaf(Random random, long end) throws InterruptedException {
        long bytes = 0;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 10; i++) {
                Cover cover = shop(random);
                bytes += thumb(cover).length;
            }
            Thread.sleep(14);
        }
        System.out.println(bytes);
        return null;
    }

    private Cover shop(Random random) {
        int number = (int) Math.abs(random.nextGaussian() * 2_500);
        return covers.get(number);
    }

    private static byte[] thumb(Cover cover) {
        byte[] small = new byte[cover.image().length / 2];
        for (int i = 0; i < small.length; i++) {
            small[i] = cover.image()[i * 2];
        }
        return small;
    }
}
