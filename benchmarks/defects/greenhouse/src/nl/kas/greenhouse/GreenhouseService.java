package nl.kas.greenhouse;

import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Watches over forty greenhouses. */
public final class GreenhouseService {
    private static final int HOUSES = 40;

    private final Climate climate = new Climate();
    private final History history = new History();
    private final AtomicLong sent = new AtomicLong();

    public static void main(String[] args) throws Exception {
        GreenhouseService service = new GreenhouseService();
        service.climate.watch(service.history);
        ScheduledExecutorService times = Executors.newScheduledThreadPool(2);
        times.scheduleAtFixedRate(service::measure, 50, 50, TimeUnit.MILLISECONDS);
        times.scheduleWithFixedDelay(() -> System.out.println(service.history.summary()), 1, 1, TimeUnit.SECONDS);
        for (int i = 0; i < 4; i++) {
            int grower = i;
            Thread thread = new Thread(() -> service.look(grower), "grower-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        Thread.sleep(26_000);
        times.shutdownNow();
    }

    private void measure() {
        long now = System.currentTimeMillis();
        for (int house = 0; house < HOUSES; house++) {
            double phase = now / 4_000.0 + house;
            climate.publish(new Reading(house, now, 19 + 4 * Math.sin(phase), 70 + 9 * Math.cos(phase)));
        }
    }

    private void look(int grower) {
        SplittableRandom random = new SplittableRandom(grower);
        try {
            while (true) {
                try (Panel panel = new Panel(climate, random.nextInt(HOUSES))) {
                    for (int glance = 0; glance < 4; glance++) {
                        Thread.sleep(12 + random.nextInt(5));
                        sent.addAndGet(panel.picture().length());
                    }
                    if (panel.latest() > 22.9) {
                        Thread.sleep(5);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
