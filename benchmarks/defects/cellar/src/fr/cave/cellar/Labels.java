package fr.cave.cellar;

import java.util.Locale;
import java.util.SplittableRandom;

/** Draws labels for the shelves. */
final class Labels implements Runnable {
    private final SplittableRandom random = new SplittableRandom(7);
    private final String[] latest = new String[300];

    @Override
    public void run() {
        try {
            for (int i = 0; ; i++) {
                StringBuilder label = new StringBuilder();
                for (int line = 0; line < 2_000; line++) {
                    label.append(Integer.toString(random.nextInt(1 << 20), 36)).append(line % 8 == 7 ? '\n' : ' ');
                }
                latest[i % latest.length] = label.toString().toUpperCase(Locale.ROOT);
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
