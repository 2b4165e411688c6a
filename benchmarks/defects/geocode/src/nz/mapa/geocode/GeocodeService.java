package nz.mapa.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Says where places are. */
public final class GeocodeService {
    public static void main(String[] args) throws Exception {
        List<Replica> machines = new ArrayList<>();
        for (boolean answers : new boolean[] {false, true, true}) {
            machines.add(new Replica(new ReplicaStub(answers).port()));
        }
        Replicas replicas = new Replicas(machines);
        AtomicLong found = new AtomicLong();
        ExecutorService lookups = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            SplittableRandom random = new SplittableRandom(i);
            lookups.submit(() -> {
                while (true) {
                    long place = replicas.ask(random.nextInt(1 << 20));
                    found.addAndGet(place & 1);
                    Thread.sleep(10);
                }
            });
        }
        Routes routes = new Routes();
        ScheduledExecutorService times = Executors.newSingleThreadScheduledExecutor();
        times.scheduleWithFixedDelay(routes, 50, 50, TimeUnit.MILLISECONDS);
        Thread.sleep(26_000);
        System.out.println(found + " of " + routes.length());
        System.exit(0);
    }
}
