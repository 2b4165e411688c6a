package fr.cave.cellar;

import java.util.concurrent.atomic.AtomicInteger;

/** A wine, and how much of it there is. */
final class Wine {
    private final String name;
    private final int shelf;
    private final AtomicInteger bottles = new AtomicInteger();

    Wine(String name, int shelf) {
        this.name = name;
        this.shelf = shelf;
    }

    void bring(int more) {
        bottles.addAndGet(more);
    }

    boolean pour() {
        return bottles.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    @Override
    public String toString() {
        return name + " (" + shelf + ")";
    }
}
