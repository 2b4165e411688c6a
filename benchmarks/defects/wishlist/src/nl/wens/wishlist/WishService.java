package nl.wens.wishlist;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Shows people what they wish for. */
public final class WishService {
    public static void main(String[] args) throws Exception {
        CatalogueStub stub = new CatalogueStub();
        Banner banner = new Banner();
        ForkJoinPool requests = new ForkJoinPool(4);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(24);
        for (int i = 0; i < 4; i++) {
            SplittableRandom random = new SplittableRandom(i + 1);
            requests.submit(() -> {
                try (Catalogue catalogue = new Catalogue(stub.port())) {
                    Page page = new Page(catalogue);
                    while (System.nanoTime() < end) {
                        List<Integer> wishes = random.ints(20 + random.nextInt(60), 0, 5_000).boxed().collect(Collectors.toList());
                        banner.draw(page.open(wishes).length());
                        Thread.sleep(10);
                    }
                }
                return null;
            });
        }
        requests.shutdown();
        requests.awaitTermination(1, TimeUnit.MINUTES);
        System.exit(0);
    }
}
