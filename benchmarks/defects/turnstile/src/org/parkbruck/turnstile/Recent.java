package org.parkbruck.turnstile;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The last ones; those before are forgotten. */
final class Recent<T> implements Consumer<T> {
    private final Queue<T> things = new ConcurrentLinkedQueue<>();
    private final int room;

    Recent(int room) {
        this.room = room;
    }

    @Override
    public void accept(T thing) {
        things.add(thing);
        while (things.size() > room) {
            things.poll();
        }
    }

    T first() {
        return things.peek();
    }
}
