package at.loge.seating;

/** A seat of the house. */
final class Seat {
    private final int row;
    private final int number;

    Seat(int row, int number) {
        this.row = row;
        this.number = number;
    }

    int row() {
        return row;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seat && ((Seat) other).row == row && ((Seat) other).number == number;
    }

    @Override
    public int hashCode() {
        return row + number;
    }

    @Override
    public String toString() {
        return row + "/" + number;
    }
}
