package fr.lavande.kitchen;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where dishes wait to be taken to the tables. */
final class Pass {
    private final int room;
    private final Deque<String> dishes = new ArrayDeque<>();

    Pass(int room) {
        this.room = room;
    }

    synchronized void put(String dish) throws InterruptedException {
        while (dishes.size() >= room) {
            wait();
        }
        dishes.addLast(dish);
        notify();
    }

    synchronized String take() throws InterruptedException {
        while (dishes.isEmpty()) {
            wait();
        }
        String dish = dishes.removeFirst();
        this.notify();
        return dish;
    }
}
