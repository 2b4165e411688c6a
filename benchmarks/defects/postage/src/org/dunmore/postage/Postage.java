package org.dunmore.postage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Works out what sacks of letters cost and prints a slip for each sack. */
public final class Postage {
    private final Tariff tariff = Tariff.byZone().plusWeight(2);
    private final byte[][] slips = new byte[50][];

    public static void main(String[] args) throws InterruptedException {
        Postage office = new Postage();
        SplittableRandom random = new SplittableRandom(21);
        List<Letter> letters = IntStream.range(0, 5_000)
                .mapToObj(i -> new Letter(random.nextInt(1_000), random.nextInt(50)))
                .toList();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        for (int sack = 0; System.nanoTime() < end; sack++) {
            long cents = letters.stream().mapToInt(office.tariff).asLongStream().sum();
            office.slip(sack, cents);
            Thread.sleep(4);
        }
    }

    private void slip(int sack, long cents) {
        for (int copy = 0; copy < 8; copy++) {
            byte[] slip = new byte[120_000];
            for (int i = 0; i < slip.length; i++) {
                slip[i] = (byte) (cents >> i % 24);
            }
            slips[(sack + copy) % slips.length] = slip;
        }
    }
}
