package org.civium.ballots;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Three chairs count district after district; a screen shows how it stands. */
public final class ElectionNight {
    private final ExecutorService helpers = Executors.newFixedThreadPool(4, work -> new Thread(work, "helper"));
    private final long[] standing = new long[Scanner.LISTS];
    private volatile String screen = "";

    public static void main(String[] args) throws InterruptedException {
        ElectionNight night = new ElectionNight();
        for (int chair = 0; chair < 3; chair++) {
            SplittableRandom random = new SplittableRandom(chair + 40);
            int first = chair;
            start("chair-" + chair, () -> night.chair(first, random));
        }
        start("screen", night::show);
        Thread.sleep(22_000);
        System.exit(night.screen.isEmpty() ? 1 : 0);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void chair(int first, SplittableRandom random) {
        try {
            for (int district = first; ; district += 3) {
                int now = district;
                List<Box> boxes = IntStream.range(0, 20).mapToObj(i -> Box.of(now, random)).toList();
                long[] votes = new Round(boxes.size(), Scanner.strict()).count(boxes, helpers);
                synchronized (standing) {
                    for (int i = 0; i < votes.length; i++) {
                        standing[i] += votes[i];
                    }
                }
                Thread.sleep(15);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        while (true) {
            StringBuilder bars = new StringBuilder();
            synchronized (standing) {
                for (long votes : standing) {
                    bars.append(votes).append(' ').append("#".repeat((int) (votes % 3_000))).append('\n');
                }
            }
            screen = bars.toString();
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
