package net.ruta.rides;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** Asks drivers around. */
final class Offers {
    private final Watchdog watchdog;
    private final Executor drivers;
    private final Map<Request, CompletableFuture<String>> running = new ConcurrentHashMap<>();

    Offers(Watchdog watchdog, Executor drivers) {
        this.watchdog = watchdog;
        this.drivers = drivers;
    }

    CompletableFuture<String> offer(Request request) {
        CompletableFuture<String> ride = CompletableFuture.supplyAsync(() -> ask(request), drivers);
        running.put(request, ride);
        Future<?> watch = watchdog.watch(request, this::expire);
        ride.whenComplete((driver, problem) -> {
            running.remove(request);
            if (problem != null) {
                watchdog.calm(watch);
            }
        });
        return ride;
    }

    private void expire(Request request) {
        CompletableFuture<String> ride = running.remove(request);
        if (ride != null) {
            ride.cancel(false);
        }
    }

    private String ask(Request request) {
        StringBuilder answer = new StringBuilder();
        for (int driver = 0; driver < 120; driver++) {
            answer.append("D").append(driver).append(':').append(Math.round(request.length() / (driver + 1))).append(' ');
        }
        return answer.substring(0, answer.indexOf(" "));
    }
}
