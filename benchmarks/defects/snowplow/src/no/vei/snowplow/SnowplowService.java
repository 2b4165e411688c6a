package no.vei.snowplow;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Follows snowploughs through the night. */
public final class SnowplowService {
    public static void main(String[] args) throws Exception {
        Roads roads = new Roads();
        Receiver receiver = new Receiver();
        AtomicInteger lost = new AtomicInteger();
        ExecutorService shifts = new ThreadPoolExecutor(
                0, 8, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), new ThreadPoolExecutor.CallerRunsPolicy());
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 4; i++) {
                shifts.execute(new Shift(receiver, roads, lost));
            }
            Thread.sleep(4_200);
            System.out.printf("%d ploughs, %.0f cleared, %d lost%n", roads.ploughs(), roads.cleared(), lost.get());
        }
        shifts.shutdown();
        shifts.awaitTermination(10, TimeUnit.SECONDS);
    }
}
