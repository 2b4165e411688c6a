package se.nordvik.auction;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Bids come in from two rooms; the highest of the last second are shown. */
public final class Hall {
    private final Window<Bid> bids = new Window<>(TimeUnit.MILLISECONDS.toNanos(3_000));
    private final SplittableRandom seeds = new SplittableRandom(8);
    private volatile int highest;

    public static void main(String[] args) throws InterruptedException {
        Hall hall = new Hall();
        ScheduledExecutorService rooms = Executors.newScheduledThreadPool(3);
        rooms.scheduleAtFixedRate(hall.room(), 0, 10, TimeUnit.MILLISECONDS);
        rooms.scheduleAtFixedRate(hall.room(), 5, 10, TimeUnit.MILLISECONDS);
        rooms.scheduleWithFixedDelay(hall::show, 200, 120, TimeUnit.MILLISECONDS);
        Thread.sleep(22_000);
        rooms.shutdown();
        System.out.println(hall.highest);
    }

    private Runnable room() {
        SplittableRandom random = seeds.split();
        return () -> {
            for (int i = 0; i < 40; i++) {
                byte[] paddle = new byte[1_700];
                random.nextBytes(paddle);
                bids.add(new Bid(random.nextInt(300), random.nextInt(1_000_000), paddle));
            }
        };
    }

    private void show() {
        Map<Integer, Bid> best = new HashMap<>();
        for (Map.Entry<Long, Bid> entry : bids.since(1_000_000_000L)) {
            best.merge(entry.getValue().lot(), entry.getValue(), (a, b) -> a.cents() >= b.cents() ? a : b);
        }
        highest = best.values().stream().mapToInt(Bid::cents).max().orElse(0);
    }
}
