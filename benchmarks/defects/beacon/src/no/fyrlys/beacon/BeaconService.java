package no.fyrlys.beacon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lights of the coast: timers, and keepers who wait until they are called. */
public final class BeaconService {
    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(3);
    private int due;
    private volatile long flashes;

    public static void main(String[] args) throws InterruptedException {
        BeaconService service = new BeaconService();
        for (int i = 0; i < 6; i++) {
            Thread keeper = new Thread(service::keep, "keeper-" + i);
            keeper.setDaemon(true);
            keeper.start();
        }
        for (int i = 0; i < 10; i++) {
            service.timers.scheduleAtFixedRate(service::call, i * 13, 90, TimeUnit.MILLISECONDS);
        }
        Thread.sleep(22_000);
        service.timers.shutdownNow();
    }

    private synchronized void call() {
        due++;
        notifyAll();
    }

    private void keep() {
        try {
            while (true) {
                synchronized (this) {
                    while (due == 0) {
                        wait();
                    }
                    due--;
                }
                flash();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flash() {
        double[] light = new double[50_000];
        for (int i = 0; i < light.length; i++) {
            light[i] = Math.sqrt(i + flashes);
        }
        flashes += (long) light[7] % 3;
    }
}
