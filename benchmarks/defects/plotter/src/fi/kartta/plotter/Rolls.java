package fi.kartta.plotter;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Finished sheets wait to be rolled up, twice a second. */
final class Rolls {
    private final Queue<String> sheets = new ArrayDeque<>();
    private final ScheduledExecutorService roller = Executors.newScheduledThreadPool(4, task -> {
        Thread thread = new Thread(task, "roller");
        thread.setDaemon(true);
        return thread;
    });
    private int rolled;

    Rolls() {
        for (int i = 0; i < 4; i++) {
            roller.scheduleAtFixedRate(this::roll, 500 + i * 125, 500, TimeUnit.MILLISECONDS);
        }
    }

    synchronized void add(String sheet) {
        sheets.add(sheet);
    }

    private synchronized void roll() {
        while (sheets.poll() != null) {
            rolled++;
        }
    }
}
