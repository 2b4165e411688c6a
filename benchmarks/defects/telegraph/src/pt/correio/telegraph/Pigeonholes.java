package pt.correio.telegraph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Telegrams, sorted by words for the messengers; the last three hundred are kept. */
final class Pigeonholes implements Runnable {
    private final Deque<String> telegrams = new ArrayDeque<>();
    private String[] words = new String[0];

    synchronized void put(String telegram) {
        telegrams.addLast(telegram);
        if (telegrams.size() > 300) {
            telegrams.removeFirst();
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                String all;
                synchronized (this) {
                    all = String.join(" ", telegrams);
                }
                words = all.split(" ");
                Arrays.sort(words);
                Thread.sleep(words.length > 0 ? 60 : 20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
