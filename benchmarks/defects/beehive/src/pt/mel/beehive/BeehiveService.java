package pt.mel.beehive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Weighs hives. */
public final class BeehiveService {
    public static void main(String[] args) throws Exception {
        ScheduledExecutorService times = Executors.newScheduledThreadPool(2);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Uplink> uplinks = new ArrayList<>();
        for (int hive = 0; hive < 24; hive++) {
            uplinks.add(hive % 3 == 0 ? new Cable(times) : new Radio(hive));
        }
        uplinks.forEach(Uplink::connect);
        Scales scales = new Scales(workers, uplinks);
        Honey honey = new Honey();
        double best = 0;
        for (int round = 0; round < 260; round++) {
            int grams = scales.round();
            for (int i = 0; i < 10; i++) {
                best = Math.max(best, honey.foretell(grams + i));
            }
            Thread.sleep(85);
        }
        System.out.println(best);
        System.exit(0);
    }
}
