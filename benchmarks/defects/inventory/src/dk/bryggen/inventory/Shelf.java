package dk.bryggen.inventory;

/** A place in the hall. */
final class Shelf {
    private final int aisle;
    private final int column;
    private final int level;

    Shelf(int aisle, int column, int level) {
        this.aisle = aisle;
        this.column = column;
        this.level = level;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shelf && ((Shelf) other).aisle == aisle && ((Shelf) other).column == column && ((Shelf) other).level == level;
    }

    @Override
    public int hashCode() {
        return level;
    }
}
