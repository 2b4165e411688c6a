package shop.marigold.baskets;

import java.util.ArrayList;
import java.util.List;

/** What one customer is about to buy. */
final class Basket {
    private record Line(int article, int price, String label) {}

    private final long customer;
    private final List<Line> lines = new ArrayList<>();

    Basket(long customer) {
        this.customer = customer;
    }

    void put(int article, int[] near) {
        StringBuilder label = new StringBuilder("Article ").append(article).append(" of customer ").append(customer).append(", with ");
        for (int other : near) {
            label.append(other).append(' ');
        }
        lines.add(new Line(article, article % 90 + 1, label.toString()));
    }

    long total() {
        return lines.stream().mapToLong(Line::price).sum();
    }
}
