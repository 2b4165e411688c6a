package dk.bus.zoning;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Sells rides. */
public final class ZoningService {
    public static void main(String[] args) throws Exception {
        Network network = new Network();
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 500; i++) {
            network.extend(new Zone(i, 40 + random.nextInt(300), random.nextInt(5) == 0));
        }
        Prices prices = Prices.byZone(network).atMost(9_000);
        Tickets tickets = new Tickets();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        long income = 0;
        while (System.nanoTime() < end) {
            for (int ride = 0; ride < 60; ride++) {
                int from = random.nextInt(network.size() - 40);
                int to = from + random.nextInt(40);
                int price = prices.price(from, to);
                income += price;
                tickets.print(from, to, price);
            }
            Thread.sleep(6);
        }
        System.out.println(income / 100 + " kr.");
    }
}
