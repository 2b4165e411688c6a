package net.ashgrove.conveyor;

import java.util.SplittableRandom;

/** Four packers, one belt, one scale at its end. */
public final class Hall {
    private static final int[] RATES = {210, 220, 260, 240, 290, 310, 330, 250, 270};

    private final byte[][] plans = new byte[300][];
    private long cents;

    public static void main(String[] args) throws InterruptedException {
        Hall hall = new Hall();
        Lane<Crate> lane = new Lane<>(120);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> hall.note(failure));
        start("scale", new Drain<>(lane, hall::charge));
        for (int i = 0; i < 4; i++) {
            SplittableRandom random = new SplittableRandom(i);
            start("packer-" + i, () -> pack(lane, random));
        }
        start("planner", hall::plan);
        Thread.sleep(22_000);
        System.exit(0);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void pack(Lane<Crate> lane, SplittableRandom random) {
        try {
            while (true) {
                lane.put(Crate.of(random));
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void charge(Crate crate) {
        int zone = crate.postcode().charAt(0) - '0';
        cents += RATES[zone] * crate.kilos() + crate.contents().length;
    }

    private void note(Throwable failure) {
        cents -= String.valueOf(failure.getMessage()).length();
    }

    private void plan() {
        try {
            for (int day = 0; ; day++) {
                byte[] plan = new byte[90_000];
                for (int i = 0; i < plan.length; i++) {
                    plan[i] = (byte) (i * 17 % (day + 3));
                }
                plans[day % plans.length] = plan;
                Thread.sleep(6);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
