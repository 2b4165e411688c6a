package com.merrow.kiosk;

import java.util.Random;

/** A kiosk that is asked for something all the time, and a clerk who draws up lists. */
public final class Kiosk {
    private final Counter counter = new Counter(new Storeroom());
    private final String[] lists = new String[200];

    public static void main(String[] args) throws InterruptedException {
        Kiosk kiosk = new Kiosk();
        Thread people = new Thread(kiosk::people, "street");
        Thread lists = new Thread(kiosk::lists, "lists");
        people.setDaemon(true);
        lists.setDaemon(true);
        people.start();
        lists.start();
        Thread.sleep(22_000);
        System.exit(0);
    }

    private void people() {
        Random random = new Random(3);
        try {
            while (true) {
                int tram = random.nextInt(600);
                for (int i = 0; i < tram; i++) {
                    counter.order(random.nextInt(100_000));
                }
                Thread.sleep(300);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lists() {
        try {
            for (int list = 0; ; list++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 2_500; i++) {
                    text.append(i).append(": ").append((list + i) * 37 % 211).append(';');
                }
                lists[list % lists.length] = text.append(counter.sold()).toString();
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
