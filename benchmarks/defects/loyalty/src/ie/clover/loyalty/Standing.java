package ie.clover.loyalty;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The points a country has in all. */
final class Standing {
    private final ConcurrentMap<String, Long> standings = new ConcurrentHashMap<>();
    private final Partner partner;

    Standing(Partner partner) {
        this.partner = partner;
    }

    long book(String country, Purchase purchase) {
        return standings.compute(country, (key, sum) -> {
            long points = partner.points(purchase);
            return sum == null ? points : sum + points;
        });
    }
}
