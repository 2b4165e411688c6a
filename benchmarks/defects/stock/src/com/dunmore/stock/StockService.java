package com.dunmore.stock;

import java.util.Random;

/** Tells how many pieces are in stock and takes orders. */
public final class StockService {
    private final Stock stock = new Stock(20_000);

    public static void main(String[] args) throws InterruptedException {
        StockService service = new StockService();
        for (int i = 0; i < 8; i++) {
            Random random = new Random(i);
            Thread worker = new Thread(() -> service.work(random), "http-" + i);
            worker.setDaemon(true);
            worker.start();
        }
        Thread.sleep(22_000);
    }

    private void work(Random random) {
        try {
            while (true) {
                int article = random.nextInt(20_000);
                if (random.nextInt(8) == 0) {
                    stock.order(article, 1 + random.nextInt(3));
                } else {
                    page(article, stock.available(article));
                }
                Thread.sleep(random.nextInt(6));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String page(int article, int available) {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            page.append("<li>").append(article + i).append(": ").append(available).append("</li>");
        }
        return page.toString();
    }
}
