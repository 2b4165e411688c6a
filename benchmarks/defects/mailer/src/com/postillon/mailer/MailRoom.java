package com.postillon.mailer;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Composes letters in parallel; one thread keeps the counters, so that they need no locks. */
public final class MailRoom {
    private final ExecutorService counters = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(60), task -> new Thread(task, "counters"), new ThreadPoolExecutor.CallerRunsPolicy());
    private final Counters state = new Counters();
    private final Semaphore open = new Semaphore(20);

    public static void main(String[] args) throws InterruptedException {
        MailRoom room = new MailRoom();
        ExecutorService writers = Executors.newFixedThreadPool(4, task -> new Thread(task, "writer"));
        for (int i = 0; i < 4; i++) {
            writers.submit(room::write);
        }
        Thread.sleep(22_000);
        System.exit(0);
    }

    private Void write() throws InterruptedException {
        while (true) {
            int customer = ThreadLocalRandom.current().nextInt(9_000);
            String letter = compose(customer);
            open.acquire();
            counters.submit(() -> {
                state.sent(customer, letter.length());
                open.release();
                return null;
            });
        }
    }

    private static String compose(int customer) {
        StringBuilder letter = new StringBuilder();
        for (int line = 0; line < 900; line++) {
            letter.append("Line ").append(line).append(" for ").append(customer).append('\n');
        }
        return letter.toString();
    }
}
