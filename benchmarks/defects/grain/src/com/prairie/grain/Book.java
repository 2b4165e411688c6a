package com.prairie.grain;

import java.util.Map;
import java.util.TreeMap;

/** Open orders of one grain, tons by price. */
final class Book {
    private final TreeMap<Integer, Integer> bids = new TreeMap<>();
    private final TreeMap<Integer, Integer> asks = new TreeMap<>();

    /** The tons that changed hands. */
    int match(Order order) {
        TreeMap<Integer, Integer> against = order.buy() ? asks : bids;
        int left = order.tons();
        while (left > 0 && !against.isEmpty()) {
            Map.Entry<Integer, Integer> best = order.buy() ? against.firstEntry() : against.lastEntry();
            if (order.buy() ? best.getKey() > order.price() : best.getKey() < order.price()) {
                break;
            }
            int traded = Math.min(left, best.getValue());
            left -= traded;
            if (traded == best.getValue()) {
                against.remove(best.getKey());
            } else {
                against.put(best.getKey(), best.getValue() - traded);
            }
        }
        if (left > 0) {
            (order.buy() ? bids : asks).merge(order.price(), left, Integer::sum);
        }
        return order.tons() - left;
    }

    String describe() {
        StringBuilder line = new StringBuilder();
        for (TreeMap<Integer, Integer> side : java.util.List.of(bids, asks)) {
            side.forEach((price, tons) -> line.append(String.format("%n%8d %,10d tons", price, tons)));
        }
        return line.toString();
    }
}
