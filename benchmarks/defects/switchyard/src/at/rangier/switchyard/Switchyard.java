package at.rangier.switchyard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Wagons roll in on one side and out on the other; a board shows what stands there. */
public final class Switchyard {
    private final Standing<Wagon> standing = new Standing<>(CopyOnWriteArrayList::new);
    private final Deque<Standing.Stay> stays = new ArrayDeque<>();
    private final Scales scales = new Scales();
    private final SplittableRandom random = new SplittableRandom(31);
    private int last;
    private double weight;
    private volatile int shown;

    public static void main(String[] args) throws InterruptedException {
        Switchyard yard = new Switchyard();
        ScheduledExecutorService board = Executors.newSingleThreadScheduledExecutor();
        board.scheduleWithFixedDelay(yard::show, 500, 500, TimeUnit.MILLISECONDS);
        while (yard.stays.size() < 6_800) {
            yard.roll();
        }
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 60; i++) {
                yard.roll();
            }
            Thread.sleep(5);
        }
        board.shutdown();
        System.out.println(yard.weight + " " + yard.shown);
    }

    private void roll() {
        Wagon wagon = new Wagon(last++, random.nextInt(12, 90));
        weight += scales.weigh(wagon);
        stays.addLast(standing.arrive(wagon));
        if (stays.size() > 7_000) {
            stays.removeFirst().close();
        }
    }

    private void show() {
        int tons = 0;
        for (Wagon wagon : standing) {
            tons += wagon.tons();
        }
        shown = tons;
    }
}
