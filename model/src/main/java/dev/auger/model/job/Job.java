package dev.auger.model.job;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * One piece of long work, as seen by the code that does it: it reports progress here and looks here whether to stop. Thread
 * interrupts are never used, because an interrupted file channel closes for everyone.
 *
 * <p>Safe for several workers of one job: {@link #advance} adds.
 */
public final class Job {

    /** Snapshots and progress are delivered at most once a frame of 60 Hz. */
    private static final long FRAME_NANOS = 16_000_000L;

    private final Consumer<Progress> listener;
    private final Consumer<MemoryForecast> forecasts;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong lastReport = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong lastSnapshot = new AtomicLong(Long.MIN_VALUE);
    private volatile Progress.Unit unit = Progress.Unit.BYTES;
    private volatile long total;
    private volatile boolean cancelled;

    /** @param listener called from the worker's thread, at most once a frame */
    public Job(Consumer<Progress> listener) {
        this(listener, forecast -> {});
    }

    /**
     * @param listener called from the worker's thread, at most once a frame
     * @param forecasts called from the worker's thread before work that may need more memory than there is
     */
    public Job(Consumer<Progress> listener, Consumer<MemoryForecast> forecasts) {
        this.listener = listener;
        this.forecasts = forecasts;
    }

    /** A job nobody watches; it can still be cancelled. */
    public static Job quiet() {
        return new Job(p -> {});
    }

    /** Starts a phase of {@code total} units at zero. */
    public void begin(long total, Progress.Unit unit) {
        check();
        this.total = total;
        this.unit = unit;
        done.set(0);
        listener.accept(new Progress(0, total, unit));
    }

    /**
     * Reports {@code amount} more units done and looks whether the job was cancelled.
     *
     * @throws JobCancelled if it was
     */
    public void advance(long amount) {
        check();
        long now = done.addAndGet(amount);
        if (due(lastReport)) {
            listener.accept(new Progress(now, total, unit));
        }
    }

    /** @throws JobCancelled if the job was cancelled; cheap enough for inner loops of a few hundred steps */
    public void check() {
        if (cancelled) {
            throw new JobCancelled();
        }
    }

    /** What is about to begin may need more memory than there is. */
    public void foresee(MemoryForecast forecast) {
        forecasts.accept(forecast);
    }

    /** True at most once a frame: then, and only then, it is worth building a partial result to publish. */
    public boolean snapshotDue() {
        return due(lastSnapshot);
    }

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    private static boolean due(AtomicLong last) {
        long now = System.nanoTime();
        long before = last.get();
        return (before == Long.MIN_VALUE || now - before >= FRAME_NANOS) && last.compareAndSet(before, now);
    }
}
