package shop.marigold.baskets;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The baskets of all who are in the shop. */
final class BasketStore {
    private final Map<Long, Basket> baskets = new ConcurrentHashMap<>();
    private final LongAdder revenue = new LongAdder();

    Basket of(long customer) {
        return baskets.computeIfAbsent(customer, Basket::new);
    }

    void close(Order order) {
        revenue.add(order.total());
        baskets.remove(order.customer());
    }
}
