package at.burgring.theatre;

import java.util.BitSet;
import java.util.function.IntConsumer;

/** The seats of one evening. */
final class Hall {
    private final int size;
    private final BitSet taken = new BitSet();
    private IntConsumer onFree = seat -> {};

    Hall(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    synchronized void onFree(IntConsumer onFree) {
        this.onFree = onFree;
    }

    synchronized boolean reserve(int seat) {
        if (taken.get(seat)) {
            return false;
        }
        taken.set(seat);
        return true;
    }

    synchronized void release(int seat) {
        taken.clear(seat);
        onFree.accept(seat);
    }
}
