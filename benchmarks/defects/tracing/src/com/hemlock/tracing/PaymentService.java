package com.hemlock.tracing;

import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Authorizes payments by a few rules. */
public final class PaymentService {
    private static final Logger LOG = Logger.getLogger("payments");

    private final Random random = new Random(3);
    private final Receipts receipts = new Receipts();

    public static void main(String[] args) throws InterruptedException {
        LOG.setLevel(Level.WARNING);
        PaymentService service = new PaymentService();
        long end = System.currentTimeMillis() + 22_000;
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 150; i++) {
                service.authorize(service.random.nextInt(9_000), service.random.nextInt(100_000));
            }
            Thread.sleep(6);
        }
    }

    private void authorize(int customer, int cents) {
        int risk = 0;
        for (int rule = 0; rule < 8; rule++) {
            int score = (customer * 31 + cents * rule) % 17;
            LOG.fine(String.format("customer %d, rule %d: %d of %s", customer, rule, score, cents / 100.0));
            risk += score;
        }
        if (risk < 100) {
            receipts.print(customer, cents);
        }
    }
}
