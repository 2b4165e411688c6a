package net.inkwell.tallies;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Counts words of many texts; four threads share one table. */
public final class Tallies {
    private final Map<String, Integer> counts = new HashMap<>();

    public static void main(String[] args) throws InterruptedException {
        Tallies tallies = new Tallies();
        for (int i = 0; i < 4; i++) {
            Random random = new Random(i);
            Thread reader = new Thread(() -> tallies.read(random), "reader-" + i);
            reader.setDaemon(true);
            reader.start();
        }
        Thread.sleep(22_000);
    }

    private void read(Random random) {
        try {
            while (true) {
                for (int i = 0; i < 300; i++) {
                    String word = word(random);
                    add(word);
                }
                Thread.sleep(7);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(String word) {
        counts.merge(word, 1, Integer::sum);
    }

    private static String word(Random random) {
        char[] letters = new char[40];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) ('a' + random.nextInt(26));
        }
        java.util.Arrays.sort(letters);
        return new String(letters, 0, 2);
    }
}
