package com.tidewater.wires;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Carries messages; stands for the line to the other bank. */
final class Network {
    private final AtomicInteger sent = new AtomicInteger();
    private final ScheduledExecutorService line = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "line");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Consumer<Reply> receiver;

    void connect(Consumer<Reply> receiver) {
        this.receiver = receiver;
    }

    void send(long id, String account, int amount) {
        int number = sent.incrementAndGet();
        Reply reply = number % 70 == 0 ? new Reply(id, 503, "") : new Reply(id, 200, account + "/" + amount + "/" + number);
        line.schedule(() -> receiver.accept(reply), 6 + number % 5, TimeUnit.MILLISECONDS);
    }
}
