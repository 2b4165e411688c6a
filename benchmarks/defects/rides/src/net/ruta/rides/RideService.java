package net.ruta.rides;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Brings passengers and drivers together. */
public final class RideService {
    public static void main(String[] args) throws Exception {
        ExecutorService drivers = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "driver");
            thread.setDaemon(true);
            return thread;
        });
        Offers offers = new Offers(new Watchdog(), drivers);
        Heat heat = new Heat();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        for (int number = 0; System.nanoTime() < end; number++) {
            Request request = Request.from("P" + number % 5_000, number);
            CompletableFuture<String> ride = offers.offer(request);
            ride.thenAccept(driver -> heat.add(request));
            if (number % 5 == 0) {
                heat.blur();
                Thread.sleep(22);
            }
        }
        System.exit(0);
    }
}
