package se.lagret.shelves;

import java.util.Iterator;
import java.util.SplittableRandom;

/** One walk with a scanner through a part of the warehouse. */
final class Scanner implements Iterable<Scan> {
    private static final int SCANS = 250;

    private final SplittableRandom random;

    Scanner(int walk) {
        this.random = new SplittableRandom(walk);
    }

    @Override
    public Iterator<Scan> iterator() {
        return new Iterator<>() {
            private int left = SCANS;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Scan next() {
                left--;
                Slot slot = new Slot(random.nextInt(2), random.nextInt(6), random.nextInt(400), random.nextInt(9));
                return new Scan(slot, random.nextInt(1, 40));
            }
        };
    }
}
