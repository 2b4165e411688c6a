package fr.lavande.kitchen;

import java.util.Random;

/** Orders go to the cooks, dishes to the waiters. */
public final class KitchenService {
    private final Pass pass = new Pass(1);

    public static void main(String[] args) throws InterruptedException {
        KitchenService service = new KitchenService();
        for (int i = 0; i < 4; i++) {
            Random random = new Random(i);
            start("cook-" + i, () -> service.cook(random));
        }
        for (int i = 0; i < 4; i++) {
            Random random = new Random(i + 10);
            start("waiter-" + i, () -> service.serve(random));
        }
        start("accounts", new Accounts()::keep);
        Thread.sleep(22_000);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void cook(Random random) {
        try {
            for (int dish = 0; ; dish++) {
                pass.put("dish " + dish);
                if (random.nextInt(40) == 0) {
                    Thread.sleep(1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Random random) {
        try {
            while (true) {
                pass.take();
                if (random.nextInt(50) == 0) {
                    Thread.sleep(1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
