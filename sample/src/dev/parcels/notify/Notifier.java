package dev.parcels.notify;

import dev.parcels.intake.ScanEvent;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Tells devices about scans, in batches: the push service charges by the call. */
public final class Notifier implements AutoCloseable {
    private static final int BATCH = 400;

    private final SubscriptionRegistry subscriptions;
    private final BlockingQueue<ScanEvent> fresh = new ArrayBlockingQueue<>(BATCH);
    private final AtomicLong sent = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().name("notify-", 1).daemon().factory());

    public Notifier(SubscriptionRegistry subscriptions) {
        this.subscriptions = subscriptions;
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::flush, 250, 250, TimeUnit.MILLISECONDS);
    }

    /** Takes note of a scan. Returns false if the batch is full; the next scan of the parcel will do as well. */
    public boolean offer(ScanEvent event) {
        return fresh.offer(event);
    }

    private void flush() {
        for (ScanEvent event = fresh.poll(); event != null; event = fresh.poll()) {
            announce(event);
        }
    }

    private void announce(ScanEvent event) {
        Instant when = event.when();
        subscriptions.sample(120, subscription -> {
            if (subscription.concerns(event.depot())) {
                subscription.sent(when);
                sent.incrementAndGet();
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
