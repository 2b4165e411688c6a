package dev.auger.model.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for what other threads do on one's behalf. */
public final class Workers {

    private Workers() {}

    /**
     * The result of a worker, or what it threw. An interrupt does not end the wait, because the worker still uses what it was given; it is
     * passed on afterwards. Whoever wants the work to end cancels the {@link Job}.
     */
    public static <T> T await(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    Throwable cause = e.getCause();
                    if (cause instanceof RuntimeException failure) {
                        throw failure;
                    }
                    if (cause instanceof Error failure) {
                        throw failure;
                    }
                    throw new IllegalStateException(cause);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
