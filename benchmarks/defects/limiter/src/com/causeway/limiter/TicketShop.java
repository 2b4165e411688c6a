package com.causeway.limiter;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/** Sells tickets to crowds, with a virtual thread for each buyer. */
public final class TicketShop {
    private final Semaphore crowd = new Semaphore(300);
    private final Hall hall = new Hall();

    public static void main(String[] args) throws InterruptedException {
        TicketShop shop = new TicketShop();
        long end = System.currentTimeMillis() + 22_000;
        try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (System.currentTimeMillis() < end) {
                shop.crowd.acquire();
                buyers.submit(shop::buy);
            }
        }
    }

    private Void buy() throws InterruptedException {
        try {
            int row = ThreadLocalRandom.current().nextInt(100);
            int seat = hall.reserve(row);
            Thread.sleep(30);
            print(row, seat);
        } finally {
            crowd.release();
        }
        return null;
    }

    private static String print(int row, int seat) {
        StringBuilder ticket = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            ticket.append((row * 31 + seat * i) % 9);
        }
        return ticket.toString();
    }
}
