package net.ruta.rides;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Gives requests up that nobody has answered in a quarter of an hour. */
final class Watchdog {
    private final AtomicInteger given = new AtomicInteger();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    });

    Future<?> watch(Request request, Consumer<Request> missed) {
        return timer.schedule(() -> {
            given.incrementAndGet();
            missed.accept(request);
        }, 15, TimeUnit.MINUTES);
    }

    void calm(Future<?> watch) {
        watch.cancel(false);
    }
}
