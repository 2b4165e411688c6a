package at.loge.seating;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Closes the books of evenings at the opera and at small houses. */
public final class SeatingService {
    public static void main(String[] args) throws Exception {
        House[] houses = {new House(160, 160), new House(12, 20), new House(18, 22)};
        Programme programme = new Programme();
        SplittableRandom visitors = new SplittableRandom(2);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
        long twice = 0;
        long letters = 0;
        for (int day = 0; System.nanoTime() < end; day++) {
            for (House house : houses) {
                Evening evening = house.evening(visitors);
                twice += house.twice(evening);
                letters += programme.set(day) + evening.seats() % 2;
            }
            Thread.sleep(5);
        }
        System.out.println(twice + " sold twice, " + letters + " letters");
    }
}
