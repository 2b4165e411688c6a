package dk.sundhed.wards;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Tells which beds of a hospital are free. */
public final class WardServer {
    private final Occupancy beds = new Occupancy(new Archive(), 400);
    private final AtomicLong shown = new AtomicLong();

    public static void main(String[] args) throws Exception {
        WardServer server = new WardServer();
        for (int i = 0; i < 8; i++) {
            start("nurse-" + i, server::ask);
        }
        start("admission", server::admit);
        Thread.sleep(25_000);
        System.exit(0);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void ask() {
        while (true) {
            int ward = ThreadLocalRandom.current().nextInt(20);
            shown.addAndGet(beds.find(bed -> bed.ward() == ward && bed.patient() == 0).size());
            pause(9);
        }
    }

    private void admit() {
        for (int patient = 1; ; patient++) {
            beds.put(ThreadLocalRandom.current().nextInt(400), patient % 3 == 0 ? 0 : patient);
            pause(120);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
