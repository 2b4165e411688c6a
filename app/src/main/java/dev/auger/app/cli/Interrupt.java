package dev.auger.app.cli;

import dev.auger.model.job.Job;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl+C cancel the job and clean up: the JVM turns SIGINT into a shutdown with exit code 130, and this holds the shutdown
 * until the cancelled command has closed its files and deleted its spooled copies.
 */
final class Interrupt {

    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    Interrupt(Job job) {
        hook = Thread.ofPlatform().name("auger-interrupt").unstarted(() -> {
            job.cancel();
            try {
                // A command that does not look at its job is not waited for longer than a user waits.
                ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
