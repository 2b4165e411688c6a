package ie.clover.loyalty;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Books points for purchases. */
public final class LoyaltyApi {
    private static final List<String> COUNTRIES = List.of("IE", "IE", "IE", "GB", "IE", "FR");

    private final Standing standing = new Standing(new Partner());
    private final Vouchers vouchers = new Vouchers();
    private final AtomicLong numbers = new AtomicLong();

    public static void main(String[] args) throws Exception {
        LoyaltyApi api = new LoyaltyApi();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(24);
        ExecutorService workers = Executors.newFixedThreadPool(10);
        for (int i = 0; i < 10; i++) {
            workers.submit(() -> api.serve(end));
        }
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.MINUTES);
    }

    private Void serve(long end) throws InterruptedException {
        while (System.nanoTime() < end) {
            long number = numbers.incrementAndGet();
            Purchase purchase = new Purchase("M" + number % 9_000, number % 400 + 1);
            String country = COUNTRIES.get((int) (number % COUNTRIES.size()));
            long sum = standing.book(country, purchase);
            vouchers.issue(purchase, sum);
            Thread.sleep(10);
        }
        return null;
    }
}
