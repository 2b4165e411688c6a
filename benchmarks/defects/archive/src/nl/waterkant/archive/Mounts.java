package nl.waterkant.archive;

import java.util.concurrent.TimeUnit;

/** Counts who uses which volume; the controller confirms each release. */
final class Mounts {
    private final int[] users = new int[64];

    synchronized void mounted(int volume) {
        users[volume]++;
    }

    void released(int volume) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(25);
        synchronized (this) {
            users[volume]--;
        }
    }
}
