package ie.clover.loyalty;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The partner who says how many points a purchase is worth; his answer takes a while. */
final class Partner {
    long points(Purchase purchase) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(5 + purchase.cents() % 3);
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        return purchase.cents() / 3 + purchase.member().length();
    }
}
