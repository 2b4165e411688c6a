package org.larkfield.belt;

import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/** Two ovens, twelve packers. */
public final class Bakery {

    public static void main(String[] args) throws InterruptedException {
        Belt<byte[]> belt = new Belt<>(16);
        LongAdder packed = new LongAdder();
        for (int i = 0; i < 12; i++) {
            start("packer-" + i, new Packer(belt, packed));
        }
        for (int i = 0; i < 2; i++) {
            Random random = new Random(i);
            start("oven-" + i, () -> bake(belt, random));
        }
        Thread.sleep(22_000);
        System.out.println(packed.sum());
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void bake(Belt<byte[]> belt, Random random) {
        try {
            while (true) {
                for (int i = 0; i < 8; i++) {
                    byte[] loaf = new byte[20_000];
                    random.nextBytes(loaf);
                    belt.put(loaf);
                }
                Thread.sleep(12);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
