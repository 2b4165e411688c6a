package dev.auger.views.support;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Runs test code on the application thread of a toolkit that is started once. */
public final class Toolkit {

    static {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException alreadyRunning) {
            // Another test class of this JVM started it.
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Platform.setImplicitExit(false);
    }

    private Toolkit() {}

    public static <T> T call(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError failed ? failed : new AssertionError(e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** Does something and waits until a value satisfies a condition. */
    public static <T> T await(ObservableValue<T> value, Predicate<T> condition, Runnable cause) {
        CompletableFuture<T> seen = new CompletableFuture<>();
        ChangeListener<T> listener = (o, old, now) -> {
            if (condition.test(now)) {
                seen.complete(now);
            }
        };
        run(() -> {
            value.addListener(listener);
            cause.run();
            if (condition.test(value.getValue())) {
                seen.complete(value.getValue());
            }
        });
        T result = seen.orTimeout(30, TimeUnit.SECONDS).join();
        run(() -> value.removeListener(listener));
        return result;
    }

    /** Waits until a condition holds, looking at it on the application thread once a frame. */
    public static void waitFor(String what, BooleanSupplier condition) {
        CountDownLatch met = new CountDownLatch(1);
        AnimationTimer timer = call(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    met.countDown();
                    stop();
                }
            }
        });
        run(timer::start);
        try {
            if (!met.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("never came true: " + what);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            run(timer::stop);
        }
    }
}
