package dev.auger.app.cli;

import dev.auger.model.job.Job;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl+C cancel the job and clean up: the JVM turns SIGINT into a shutdown with exit code 130, and this holds the shutdown
 * until the cancelled command has closed its files and deleted its spooled copies.
 */
final class Interrupt {

    private static final long PATIENCE_MILLIS = 1500;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /** @param leftovers deletes what a command that did not stop in time leaves behind */
    Interrupt(Job job, Runnable leftovers) {
        hook = Thread.ofPlatform().name("auger-interrupt").unstarted(() -> {
            job.cancel();
            try {
                // A read from a silent standard input never looks at its job, and a user does not wait long.
                if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    leftovers.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The command has ended and cleaned up. */
    void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook has seen the latch
        }
    }
}
