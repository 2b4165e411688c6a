package dev.auger.views.demo;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Runs code on the application thread and waits for what it leads to. */
public final class Fx {

    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    static {
        try {
            Platform.startup(() -> STARTED.complete(null));
        } catch (IllegalStateException running) {
            STARTED.complete(null);
        }
        Platform.setImplicitExit(false);
    }

    private Fx() {}

    public static <T> T call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        STARTED.join();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(30, TimeUnit.SECONDS).join();
    }

    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
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
}
