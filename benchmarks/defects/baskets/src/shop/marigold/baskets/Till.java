package shop.marigold.baskets;

import java.util.SplittableRandom;

/** Customers, one after the other. */
final class Till implements Runnable {
    private final BasketStore store;
    private final Suggestions suggestions;
    private final SplittableRandom random;
    private final int till;
    private final long end;

    Till(BasketStore store, Suggestions suggestions, SplittableRandom random, int till, long end) {
        this.store = store;
        this.suggestions = suggestions;
        this.random = random;
        this.till = till;
        this.end = end;
    }

    @Override
    public void run() {
        for (int customer = till; System.currentTimeMillis() < end; customer += 2) {
            Basket basket = store.of(customer);
            for (int i = 0; i < 25; i++) {
                int article = random.nextInt(3_000);
                basket.put(article, suggestions.near(article));
            }
            store.close(new Order(customer, basket.total()));
            if (customer % 8 < 2) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(17);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
