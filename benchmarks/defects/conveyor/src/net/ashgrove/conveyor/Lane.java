package net.ashgrove.conveyor;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A belt with room for so many things. */
final class Lane<T> {
    private final BlockingQueue<T> things;

    Lane(int room) {
        things = new ArrayBlockingQueue<>(room);
    }

    void put(T thing) throws InterruptedException {
        things.put(thing);
    }

    T take() throws InterruptedException {
        return things.take();
    }
}
