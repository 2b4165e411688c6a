package com.stowell.lockers;

import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A hall where six carriers leave what others fetch. */
public final class LockerHall {
    private final int[][] days = new int[365][];

    public static void main(String[] args) throws InterruptedException {
        Wall<Parcel> wall = new Wall<>();
        ScheduledExecutorService carriers = Executors.newScheduledThreadPool(6);
        for (int i = 0; i < 6; i++) {
            Carrier carrier = new Carrier(wall, i);
            carriers.scheduleWithFixedDelay(carrier::tour, 100 + i, 12, TimeUnit.MILLISECONDS);
        }
        LockerHall hall = new LockerHall();
        Thread plan = new Thread(hall::plan, "planning");
        plan.setDaemon(true);
        plan.start();
        Thread.sleep(22_000);
        System.exit(0);
    }

    private void plan() {
        for (int day = 0; ; day++) {
            int[] load = new int[24_000];
            for (int i = 0; i < load.length; i++) {
                load[i] = (day * 7 + i * 31) % 1_009;
            }
            Arrays.sort(load);
            days[day % days.length] = load;
            try {
                Thread.sleep(6);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
