package dev.auger.benchmarks.dump;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some ten thousand objects of the shapes programs have: a map of orders that know each other and their lines, a sorted index, a list
 * whose links are in an array as well, a tree, and arrays of primitives. What it keeps is a graph with shared parts and circles.
 */
final class Batch {
    private static final int ORDERS = 300;
    private static final int LINKS = 1500;
    private static final int INDEXED = 400;
    private static final int DEEPEST = 9;
    private static final int BUFFERS = 40;

    /** Objects a batch keeps, on average. */
    static final int OBJECTS = 11_400;

    final Map<String, Order> orders = new HashMap<>();
    final TreeMap<Integer, String> index = new TreeMap<>();
    final List<Object> buffers = new ArrayList<>();
    final ArrayDeque<Order> open = new ArrayDeque<>();
    final Link[] links = new Link[LINKS];
    final @Nullable Branch tree;

    /** Equal generators make equal ones. */
    Batch(SplittableRandom random) {
        Order before = null;
        for (int i = 0; i < ORDERS; i++) {
            Order order = new Order(i, "order-" + Integer.toHexString(random.nextInt()), before);
            for (int line = random.nextInt(5); line >= 0; line--) {
                order.lines.add(new Line(order, 1 + random.nextInt(9), random.nextInt(1_000_000)));
            }
            order.notes.put("carrier", "carrier " + random.nextInt(50));
            orders.put(order.name, order);
            if (random.nextInt(4) == 0) {
                open.add(order);
            }
            before = order;
        }
        for (int i = 0; i < LINKS; i++) {
            links[i] = new Link(i == 0 ? null : links[i - 1], i % 3 == 0 ? before : random.nextInt());
        }
        for (int i = 0; i < INDEXED; i++) {
            index.put(random.nextInt(), Long.toString(random.nextLong(), Character.MAX_RADIX));
        }
        for (int i = 0; i < BUFFERS; i++) {
            buffers.add(
                    switch (i % 4) {
                        case 0 -> new byte[random.nextInt(2000)];
                        case 1 -> new int[random.nextInt(300)];
                        case 2 -> new long[random.nextInt(200)];
                        default -> new Object[][] {{before}, {index, buffers}, {}};
                    });
        }
        tree = branch(random, DEEPEST);
    }

    private static @Nullable Branch branch(SplittableRandom random, int height) {
        return height < 0
                ? null
                : new Branch(random.nextLong(), branch(random, height - 1), branch(random, height - 1));
    }

    private record Branch(
            Long key, @Nullable Branch left, @Nullable Branch right) {}

    private record Line(Order order, int count, Integer article) {}

    /** Both ends of a list that is walked backwards. */
    private static final class Link {
        final @Nullable Link before;
        final @Nullable Object payload;

        @Nullable
        Link after;

        Link(@Nullable Link before, @Nullable Object payload) {
            this.before = before;
            this.payload = payload;
            if (before != null) {
                before.after = this;
            }
        }
    }

    private static final class Order {
        final int number;
        final String name;
        final @Nullable Order before;
        final List<Line> lines = new ArrayList<>(2);
        final Map<String, String> notes = new LinkedHashMap<>(2);
        final double total;

        Order(int number, String name, @Nullable Order before) {
            this.number = number;
            this.name = name;
            this.before = before;
            this.total = number * 1.5;
        }
    }
}
