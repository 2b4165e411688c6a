package uk.pentreath.almanac;

import java.util.Random;

/** Gauges are read on one side and leaflets printed on the other. */
public final class Harbours {
    private final Office office = new Office(2_000);
    private final Leaflet[] hanging = new Leaflet[2_000];

    public static void main(String[] args) throws InterruptedException {
        Harbours harbours = new Harbours();
        long end = System.nanoTime() + 22_000_000_000L;
        Thread print = new Thread(() -> harbours.print(end), "leaflets");
        print.start();
        Random random = new Random(12);
        while (System.nanoTime() < end) {
            for (int i = 0; i < 3; i++) {
                harbours.office.observed(new Observation(random.nextInt(2_000), random.nextGaussian(), 60));
            }
            Thread.sleep(10);
        }
        print.join();
        System.out.println(harbours.office.latest().number());
    }

    private void print(long end) {
        int number = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 5; i++) {
                hanging[number++ % hanging.length] = new Leaflet(office.latest());
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                return;
            }
        }
        System.out.println(hanging[0].length());
    }
}
