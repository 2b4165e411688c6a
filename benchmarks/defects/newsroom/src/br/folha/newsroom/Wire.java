package br.folha.newsroom;

import java.util.SplittableRandom;

/** An agency's messages. */
final class Wire implements Runnable {
    private static final long EMBARGO = 3_500;

    private final Desk desk;
    private final SplittableRandom random;
    private int refused;

    Wire(Desk desk, int agency) {
        this.desk = desk;
        this.random = new SplittableRandom(agency);
    }

    @Override
    public void run() {
        try {
            while (true) {
                long until = System.currentTimeMillis() + EMBARGO;
                for (int i = 0; i < 20; i++) {
                    String headline = headline();
                    Item item = new Item(headline, Fingerprint.of(headline), until);
                    if (!desk.accept(item)) {
                        refused++;
                    }
                }
                Thread.sleep(6 + Math.min(refused, 50));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String headline() {
        StringBuilder line = new StringBuilder();
        for (int word = 0; word < 9; word++) {
            line.append(Long.toString(random.nextLong(1L << 30), 30)).append(' ');
        }
        return line.toString();
    }
}
