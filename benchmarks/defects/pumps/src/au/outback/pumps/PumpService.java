package au.outback.pumps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Waters fields. */
public final class PumpService {
    private static final int PUMPS = 84;

    public static void main(String[] args) throws Exception {
        Meter meter = new Meter(PUMPS);
        List<Pump> pumps = new ArrayList<>();
        for (int i = 0; i < PUMPS; i++) {
            Pump pump = new Pump(i, meter);
            pumps.add(pump);
            start(pump, "pump-" + i);
        }
        Tank tank = new Tank(meter);
        start(tank, "tank");
        ScheduledExecutorService farm = Executors.newScheduledThreadPool(3);
        farm.scheduleAtFixedRate(new Fields(pumps), 20, 20, TimeUnit.MILLISECONDS);
        for (int second = 0; second < 25; second++) {
            Thread.sleep(1_000);
            System.out.println(tank.filled() + " times, " + Arrays.stream(meter.litres()).max().getAsLong());
        }
        System.exit(0);
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
