package fr.cave.cellar;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Tells waiters where the bottles are. */
public final class CellarService {
    private static final int NAMES = 600;

    private final Stock stock = new Stock();
    private final LongAdder poured = new LongAdder();

    public static void main(String[] args) throws Exception {
        CellarService service = new CellarService();
        service.delivery(NAMES);
        ScheduledExecutorService yard = Executors.newSingleThreadScheduledExecutor(CellarService::daemon);
        yard.scheduleAtFixedRate(() -> service.delivery(NAMES), 1, 1, TimeUnit.SECONDS);
        yard.schedule(() -> service.serveAll(NAMES + 30), 3, TimeUnit.SECONDS);
        service.serveAll(NAMES);
        daemon(new Labels()).start();
        Thread.sleep(26_000);
        System.out.println(service.poured + " poured");
        System.exit(0);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private void serveAll(int names) {
        for (int i = 0; i < 3; i++) {
            Random random = new Random(i);
            Thread waiter = daemon(() -> serve(random, names));
            waiter.setName("waiter-" + names + "-" + i);
            waiter.start();
        }
    }

    private void delivery(int names) {
        Map<String, Integer> crates = new HashMap<>();
        for (int i = 0; i < names; i++) {
            crates.put("cuvee " + i, 12);
        }
        stock.deliver(crates);
    }

    private void serve(Random random, int names) {
        try {
            while (true) {
                for (int glass = 0; glass < 10; glass++) {
                    if (stock.wine("cuvee " + random.nextInt(names)).pour()) {
                        poured.increment();
                    }
                }
                Thread.sleep(4);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
