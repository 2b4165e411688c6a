package dev.parcels.api;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Answers customers' devices on a pool of its own, and turns requests away when too many wait. */
public final class ApiServer implements AutoCloseable {
    private static final int THREADS = 12;
    private static final int WAITING = 64;

    private final TrackingHandler handler;
    private final AtomicLong served = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("api-", 1).factory(),
            (request, full) -> turnedAway.incrementAndGet());

    public ApiServer(TrackingHandler handler) {
        this.handler = handler;
    }

    public void receive(Request request) {
        pool.execute(() -> serve(request));
    }

    private void serve(Request request) {
        String answer = handler.handle(request);
        if (!answer.isEmpty()) {
            served.incrementAndGet();
        }
    }

    public long served() {
        return served.get();
    }

    public long turnedAway() {
        return turnedAway.get();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
