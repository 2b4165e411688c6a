package com.galvane.pricing;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Quotes prices; discounts come and go. */
public final class PriceServer {
    private final PriceList list = new PriceList(8_000);

    public static void main(String[] args) throws InterruptedException {
        PriceServer server = new PriceServer();
        ExecutorService tills = Executors.newFixedThreadPool(5);
        for (int i = 0; i < 5; i++) {
            Random random = new Random(i);
            tills.submit(() -> server.sell(random));
        }
        Thread report = new Thread(server::report, "report");
        report.setDaemon(true);
        report.start();
        Thread.sleep(22_000);
        System.exit(0);
    }

    private Void sell(Random random) throws InterruptedException {
        long sum = 0;
        while (true) {
            sum += list.price(random.nextInt(8_000), random.nextInt(20_000) == 0 ? -1 : (int) (sum % 30));
            if (random.nextInt(10) == 0) {
                Thread.sleep(1);
            }
        }
    }

    private void report() {
        String[] pages = new String[300];
        for (int page = 0; ; page++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 3_000; i++) {
                text.append(page).append(' ').append(i).append(": ").append(i * 17 % 101).append('\n');
            }
            pages[page % pages.length] = text.toString();
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
