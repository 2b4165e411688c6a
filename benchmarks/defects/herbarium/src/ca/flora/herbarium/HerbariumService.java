package ca.flora.herbarium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Shows pressed plants. */
public final class HerbariumService {
    public static void main(String[] args) throws Exception {
        Latest<Integer, Sheet> sheets = new Latest<>(2_300, new Drawers()::pull);
        Map<String, LongAdder> looks = new ConcurrentHashMap<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        List<Visitors> rooms = new ArrayList<>();
        for (int room = 0; room < 3; room++) {
            rooms.add(new Visitors(sheets, looks, new SplittableRandom(room), end));
        }
        ExecutorService visitors = Executors.newFixedThreadPool(rooms.size());
        visitors.invokeAll(rooms);
        visitors.shutdown();
        System.out.println(sheets.missed() + " pulled");
    }
}
