package se.lagret.shelves;

import java.util.Objects;

/** A place for goods. */
final class Slot {
    private final int hall;
    private final int aisle;
    private final int shelf;
    private final int level;

    Slot(int hall, int aisle, int shelf, int level) {
        this.hall = hall;
        this.aisle = aisle;
        this.shelf = shelf;
        this.level = level;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot slot
                && hall == slot.hall
                && aisle == slot.aisle
                && shelf == slot.shelf
                && level == slot.level;
    }

    @Override
    public int hashCode() {
        return Objects.hash(hall, aisle);
    }

    @Override
    public String toString() {
        return hall + "-" + aisle + "-" + shelf + "-" + level;
    }
}
