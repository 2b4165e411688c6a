package br.folha.newsroom;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Messages wait here until they may be printed. */
final class Desk {
    private static final int MOST = 60_000;

    private final Queue<Item> waiting = new ConcurrentLinkedQueue<>();

    boolean accept(Item item) {
        if (waiting.size() >= MOST) {
            return false;
        }
        return waiting.add(item);
    }

    int release(long now, Consumer<Item> to) {
        int released = 0;
        for (Item item = waiting.peek(); item != null && item.notBefore() <= now; item = waiting.peek()) {
            to.accept(waiting.poll());
            released++;
        }
        return released;
    }
}
