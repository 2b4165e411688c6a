package au.outback.pumps;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A pump, with a thread that does what it is told. */
final class Pump implements Runnable {
    private final int number;
    private final Meter meter;
    private final BlockingQueue<Integer> orders = new LinkedBlockingQueue<>(16);

    Pump(int number, Meter meter) {
        this.number = number;
        this.meter = meter;
    }

    boolean order(int litres) {
        return orders.offer(litres);
    }

    @Override
    public void run() {
        try {
            while (true) {
                int litres = orders.take();
                while (litres > 0) {
                    int stroke = Math.min(litres, 40);
                    Thread.sleep(2);
                    meter.count(number, stroke);
                    litres -= stroke;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
