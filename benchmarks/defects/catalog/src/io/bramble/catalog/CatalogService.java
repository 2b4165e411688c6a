package io.bramble.catalog;

import java.util.Random;

/** Shows product pages in the visitor's language. */
public final class CatalogService {
    private final Products products = new Products(3_000);
    private final PageStore pages = new PageStore(products);

    public static void main(String[] args) throws InterruptedException {
        CatalogService service = new CatalogService();
        Thread[] visitors = new Thread[2];
        long end = System.currentTimeMillis() + 22_000;
        for (int i = 0; i < visitors.length; i++) {
            Random random = new Random(i);
            visitors[i] = new Thread(() -> service.browse(random, end), "visitor-" + i);
            visitors[i].start();
        }
        for (Thread visitor : visitors) {
            visitor.join();
        }
    }

    private void browse(Random random, long end) {
        String[] languages = {"en", "de", "fr", "pl"};
        while (System.currentTimeMillis() < end) {
            for (int i = 0; i < 4; i++) {
                int product = (int) Math.abs(random.nextGaussian() * 400) % 3_000;
                Query query = new Query(product, languages[random.nextInt(4)], random.nextInt(1 << 20));
                pages.page(query);
                products.similar(product);
            }
            try {
                Thread.sleep(9);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
