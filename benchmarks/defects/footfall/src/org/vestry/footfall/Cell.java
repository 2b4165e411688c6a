package org.vestry.footfall;

/** A square metre. */
final class Cell {
    private final int x;
    private final int y;

    Cell(int x, int y) {
        this.x = x;
        this.y = y;
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && cell.x == x && cell.y == y;
    }

    @Override
    public int hashCode() {
        return x ^ y;
    }
}
