package dev.auger.views.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Runs a piece of a test on the application thread, starting the toolkit the first time. */
public final class OnFx {

    private OnFx() {}

    public static <T> T call(Callable<T> work) throws InterruptedException {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(e.getCause());
        }
    }

    /** Like {@link #call} for work without a result. */
    public static void run(ThrowingRunnable work) throws InterruptedException {
        call(() -> {
            work.run();
            return 0;
        });
    }

    /** Work that may fail. */
    @FunctionalInterface
    public interface ThrowingRunnable {
        void run() throws Exception;
    }

    private static synchronized void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            started.await();
        } catch (IllegalStateException e) {
            // Another test started it.
            Platform.setImplicitExit(false);
        }
    }
}
