package be.lommerd.pawnshop;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;

/** Where things stand that clerks use in turn. */
final class Shelf<T> {
    private final BlockingQueue<T> standing;

    Shelf(Stream<T> things) {
        this.standing = new ArrayBlockingQueue<>(16);
        things.forEach(standing::add);
    }

    <R> R use(Work<T, R> work) throws InterruptedException {
        T thing = standing.take();
        try {
            return work.with(thing);
        } finally {
            standing.put(thing);
        }
    }

    /** What is done meanwhile. */
    interface Work<T, R> {
        R with(T thing) throws InterruptedException;
    }
}
