package com.merrow.kiosk;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What is there later. */
final class Later {

    private Later() {}

    static <T> T of(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
