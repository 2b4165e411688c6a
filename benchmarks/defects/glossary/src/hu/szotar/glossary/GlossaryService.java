package hu.szotar.glossary;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Explains words to translators. */
public final class GlossaryService {
    public static void main(String[] args) throws Exception {
        Entries entries = new Entries(2_600);
        Typesetter typesetter = new Typesetter();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(24);
        ExecutorService readers = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 3; i++) {
            SplittableRandom random = new SplittableRandom(i + 40);
            readers.submit(() -> {
                while (System.nanoTime() < end) {
                    for (int asked = 0; asked < 6; asked++) {
                        int word = (int) (9_000 * Math.pow(random.nextDouble(), 2.2));
                        typesetter.set(entries.of(word));
                    }
                    Thread.sleep(10);
                }
                return null;
            });
        }
        readers.shutdown();
        readers.awaitTermination(1, TimeUnit.MINUTES);
    }
}
