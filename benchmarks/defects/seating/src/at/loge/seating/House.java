package at.loge.seating;

import java.util.SplittableRandom;

/** The rows of a house, and who comes. */
final class House {
    private final int rows;
    private final int width;

    House(int rows, int width) {
        this.rows = rows;
        this.width = width;
    }

    Evening evening(SplittableRandom public_) {
        Evening evening = new Evening();
        for (int ticket = 0; ticket < rows * width / 2; ticket++) {
            evening.sell(new Seat(public_.nextInt(rows), public_.nextInt(width)));
        }
        return evening;
    }

    int twice(Evening evening) {
        int twice = 0;
        for (int row = 0; row < rows; row += 4) {
            for (int number = 0; number < width; number++) {
                if (evening.sold(new Seat(row, number)) > 1) {
                    twice++;
                }
            }
        }
        return twice;
    }
}
