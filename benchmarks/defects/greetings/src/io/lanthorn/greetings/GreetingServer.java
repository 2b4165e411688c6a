package io.lanthorn.greetings;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/** Greets callers, each in a thread of its own, a thousand at most. */
public final class GreetingServer {
    private final Semaphore room = new Semaphore(1_000);

    public static void main(String[] args) throws InterruptedException {
        GreetingServer server = new GreetingServer();
        long end = System.currentTimeMillis() + 22_000;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (System.currentTimeMillis() < end) {
                if (server.room.tryAcquire()) {
                    callers.submit(server::greet);
                }
                Thread.sleep(1);
            }
        }
    }

    private Integer greet() throws InterruptedException {
        try {
            Thread.sleep(800);
            StringBuilder greeting = new StringBuilder();
            int caller = ThreadLocalRandom.current().nextInt();
            for (int i = 0; i < 1_500; i++) {
                greeting.append("hello ").append(caller + i).append('\n');
            }
            return greeting.length();
        } finally {
            room.release();
        }
    }
}
