package pt.mel.beehive;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A hive near the house. */
final class Cable implements Uplink {
    private final ScheduledExecutorService times;
    private final AtomicInteger grams = new AtomicInteger(30_000);
    private Future<?> beats;

    Cable(ScheduledExecutorService times) {
        this.times = times;
    }

    @Override
    public void connect() {
        beats = times.scheduleAtFixedRate(grams::incrementAndGet, 100, 100, TimeUnit.MILLISECONDS);
    }

    @Override
    public void disconnect() {
        beats.cancel(false);
    }

    @Override
    public int weigh() {
        return grams.get();
    }
}
