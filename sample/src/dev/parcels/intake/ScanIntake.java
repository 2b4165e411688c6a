package dev.parcels.intake;

import dev.parcels.notify.Notifier;
import dev.parcels.parcel.Parcel;
import dev.parcels.parcel.ParcelStore;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Takes scans from the depots: moves the parcel, keeps the dwell times and passes the news on. */
public final class ScanIntake implements AutoCloseable {
    private static final int THREADS = 3;
    private static final long CONGESTED_MILLIS = 4 * 3_600_000L;

    private final ParcelStore parcels;
    private final DwellTimes dwellTimes;
    private final Notifier notifier;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong congested = new AtomicLong();
    private final ExecutorService pool = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(500),
            Thread.ofPlatform().name("intake-", 1).factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());

    public ScanIntake(ParcelStore parcels, DwellTimes dwellTimes, Notifier notifier) {
        this.parcels = parcels;
        this.dwellTimes = dwellTimes;
        this.notifier = notifier;
    }

    public void submit(ScanEvent event) {
        pool.execute(() -> accept(event));
    }

    private void accept(ScanEvent event) {
        Parcel parcel = parcels.find(event.barcode()).orElse(null);
        if (parcel == null) {
            return;
        }
        int depot = parcel.at().index();
        long dwell = parcel.moveTo(event.depot(), event.when());
        dwellTimes.record(depot, dwell);
        if (isCongested(depot)) {
            congested.incrementAndGet();
        }
        audit(event, dwell);
        notifier.offer(event);
        accepted.incrementAndGet();
    }

    /** Half the parcels wait long, or a few wait very long while most pass. */
    private boolean isCongested(int depot) {
        long half = dwellTimes.percentile(depot, 0.5);
        long most = dwellTimes.percentile(depot, 0.95);
        long longest = dwellTimes.percentile(depot, 1);
        return half > CONGESTED_MILLIS || longest > 6 * Math.max(most, CONGESTED_MILLIS);
    }

    /** The line the customs archive wants for every scan. Its length is checked; the archive refuses short lines. */
    private void audit(ScanEvent event, long dwell) {
        String line = event.when() + "|" + event.barcode() + "|" + event.depot().code() + "|" + event.scanner() + "|"
                + dwell;
        if (line.length() < 24) {
            throw new IllegalStateException("short audit line: " + line);
        }
    }

    public long accepted() {
        return accepted.get();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
