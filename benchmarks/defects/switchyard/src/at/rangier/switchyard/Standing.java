package at.rangier.switchyard;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** What stands somewhere now. */
final class Standing<T> implements Iterable<T> {
    private final List<T> things;

    Standing(Supplier<List<T>> room) {
        this.things = room.get();
    }

    /** Until what is returned is closed. */
    Stay arrive(T thing) {
        things.add(thing);
        return () -> things.remove(thing);
    }

    @Override
    public Iterator<T> iterator() {
        return things.iterator();
    }

    /** Ends at some time. */
    interface Stay extends AutoCloseable {
        @Override
        void close();
    }
}
