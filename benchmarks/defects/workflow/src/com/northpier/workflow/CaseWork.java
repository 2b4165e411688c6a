package com.northpier.workflow;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Cases go through two offices, each of which does one thing at a time. */
public final class CaseWork {
    private final ExecutorService legal = Executors.newSingleThreadExecutor(task -> new Thread(task, "legal"));
    private final ExecutorService finance = Executors.newSingleThreadExecutor(task -> new Thread(task, "finance"));
    private final AtomicLong approved = new AtomicLong();

    public static void main(String[] args) throws InterruptedException {
        CaseWork work = new CaseWork();
        Thread scans = new Thread(new Scans()::run, "scans");
        scans.setDaemon(true);
        scans.start();
        Random random = new Random(3);
        long end = System.currentTimeMillis() + 22_000;
        for (int number = 0; System.currentTimeMillis() < end; number++) {
            if (number < 2_000) {
                work.open(number, random.nextInt(100_000));
            }
            Thread.sleep(3);
        }
        System.exit(0);
    }

    private void open(int number, int amount) {
        if (amount % 2 == 0) {
            legal.submit(() -> contract(number, amount));
        } else {
            finance.submit(() -> budget(number, amount));
        }
    }

    private int contract(int number, int amount) throws ExecutionException, InterruptedException {
        weigh(number);
        if (amount > 90_000) {
            Future<Integer> cover = finance.submit(() -> weigh(amount));
            return cover.get();
        }
        return (int) approved.incrementAndGet();
    }

    private int budget(int number, int amount) throws ExecutionException, InterruptedException {
        weigh(number);
        if (amount > 90_000) {
            Future<Integer> opinion = legal.submit(() -> weigh(amount));
            return opinion.get();
        }
        return (int) approved.incrementAndGet();
    }

    private static int weigh(int what) {
        int hash = what;
        for (int i = 0; i < 3_000_000; i++) {
            hash = Integer.rotateLeft(hash, 5) ^ i;
        }
        return hash;
    }
}
