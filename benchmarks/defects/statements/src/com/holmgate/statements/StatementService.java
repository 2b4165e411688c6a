package com.holmgate.statements;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Balances and single bookings, as asked for. */
public final class StatementService {
    private final Finder finder = new Finder(new Store());
    private final long[][] lately = new long[256][];

    public static void main(String[] args) throws InterruptedException {
        StatementService service = new StatementService();
        ExecutorService counters = Executors.newFixedThreadPool(2);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(22);
        for (int i = 0; i < 2; i++) {
            Random random = new Random(i);
            counters.submit(() -> service.serve(random, end));
        }
        counters.shutdown();
        counters.awaitTermination(1, TimeUnit.MINUTES);
        System.out.println(Tracked.count());
    }

    private Void serve(Random random, long end) throws InterruptedException {
        while (System.nanoTime() < end) {
            long[] answers = new long[1_200];
            for (int i = 0; i < 4; i++) {
                int account = random.nextInt(100_000);
                answers[i] = finder.balance(account);
                long limit = random.nextInt(60) + 1;
                answers[i + 4] = finder.find(account, cents -> cents > 0 && cents < limit * 1_000).orElse(0);
            }
            lately[random.nextInt(lately.length)] = answers;
            Thread.sleep(14);
        }
        return null;
    }
}
