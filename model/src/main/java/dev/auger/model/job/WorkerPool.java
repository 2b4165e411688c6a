package dev.auger.model.job;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that do the work. Work submitted under a key that is still running cancels its predecessor: a newer question
 * makes the older answer worthless, and stale tasks must not hold the pool.
 */
public final class WorkerPool implements AutoCloseable {

    private final ExecutorService executor;
    private final Map<String, Job> running = new ConcurrentHashMap<>();

    /** @param threads number of workers, at least 1 */
    public WorkerPool(int threads) {
        AtomicInteger number = new AtomicInteger();
        executor = Executors.newFixedThreadPool(Math.max(1, threads), task -> {
            Thread thread = new Thread(task, "auger-worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs {@code work} and cancels what still runs under {@code key}.
     *
     * @return completes with the result, or exceptionally with what {@code work} threw ({@link JobCancelled} if cancelled)
     */
    public <T> CompletableFuture<T> submit(String key, Job job, Callable<T> work) {
        Job previous = running.put(key, job);
        if (previous != null) {
            previous.cancel();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                // Completed only after the job is gone from the table: whoever waits for the result finds the pool
                // idle.
                T value = null;
                Throwable failure = null;
                try {
                    job.check();
                    value = work.call();
                } catch (Throwable thrown) {
                    failure = thrown;
                }
                running.remove(key, job);
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(failure);
                }
            });
        } catch (RejectedExecutionException closed) {
            // Whoever still asks a closed pool gets what its running jobs got.
            running.remove(key, job);
            result.completeExceptionally(new JobCancelled());
        }
        return result;
    }

    /** Nothing runs and nothing waits. */
    public boolean isIdle() {
        return running.isEmpty();
    }

    /** Cancels all jobs and waits until the workers are idle, so that mapped memory can be released. */
    @Override
    public void close() {
        running.values().forEach(Job::cancel);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                System.getLogger(WorkerPool.class.getName()).log(System.Logger.Level.WARNING, "workers still busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
