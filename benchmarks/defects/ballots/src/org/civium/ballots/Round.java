package org.civium.ballots;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Counts all boxes of a district. */
final class Round {
    private final CountDownLatch open;
    private final Scanner scanner;
    private final long[] votes = new long[Scanner.LISTS];

    Round(int boxes, Scanner scanner) {
        this.open = new CountDownLatch(boxes);
        this.scanner = scanner;
    }

    long[] count(List<Box> boxes, ExecutorService helpers) throws InterruptedException {
        boxes.forEach(box -> helpers.submit(() -> take(box)));
        open.await();
        return votes.clone();
    }

    private void take(Box box) {
        int[] sums = scanner.scan(box);
        synchronized (votes) {
            for (int i = 0; i < sums.length; i++) {
                votes[i] += sums[i];
            }
        }
        open.countDown();
    }
}
