package com.brambleway.checkout;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Three tills, and an office that sets the rate. */
public final class Checkout {
    private final EventBus bus = new EventBus();
    private final Receipts receipts = new Receipts();

    public static void main(String[] args) throws InterruptedException {
        Checkout checkout = new Checkout();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
        for (int till = 0; till < 3; till++) {
            Random random = new Random(till);
            clock.scheduleAtFixedRate(() -> checkout.customer(random), 0, 9, TimeUnit.MILLISECONDS);
        }
        Random office = new Random(99);
        clock.scheduleAtFixedRate(
                () -> checkout.bus.publish(new RateChange(90 + office.nextInt(20))), 1, 2, TimeUnit.SECONDS);
        Thread.sleep(22_000);
        clock.shutdownNow();
    }

    private void customer(Random random) {
        Basket basket = new Basket(random);
        basket.follow(bus);
        receipts.print(basket);
    }
}
