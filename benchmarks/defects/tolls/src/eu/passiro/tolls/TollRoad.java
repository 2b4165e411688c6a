package eu.passiro.tolls;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two carriageways with ten gates each. */
public final class TollRoad {
    private final Road road = new Road();

    public static void main(String[] args) {
        TollRoad tolls = new TollRoad();
        ExecutorService ways = Executors.newFixedThreadPool(2);
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; i < 2; i++) {
            int way = i;
            ways.submit(() -> tolls.drive(way, end));
        }
        ways.shutdown();
    }

    private Void drive(int way, long end) throws InterruptedException {
        Random random = new Random(way);
        Camera camera = new Camera(way);
        Receipts receipts = new Receipts(6_000);
        Queue<Trip> driving = new ArrayDeque<>();
        long tag = way * 40_000_000L;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 8; i++) {
                tag += 1 + random.nextInt(90);
                if (!road.drives(tag)) {
                    driving.add(road.enter(tag, random.nextInt(10), camera.shoot()));
                }
            }
            while (driving.size() > 700) {
                Trip trip = driving.remove();
                int gate = random.nextInt(10);
                receipts.print(trip, gate, road.exit(trip, gate));
            }
            Thread.sleep(8);
        }
        System.out.println(road.cents());
        return null;
    }
}
