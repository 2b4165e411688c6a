package net.ashgrove.conveyor;

import java.util.SplittableRandom;

/** Goes somewhere. */
record Crate(String postcode, int kilos, int[] contents) {

    static Crate of(SplittableRandom random) {
        int[] contents = random.ints(900, 0, 5_000).sorted().toArray();
        int zone = random.nextInt(9_000) == 0 ? 9 : random.nextInt(9);
        return new Crate(zone + "" + random.nextInt(1_000, 10_000), random.nextInt(40), contents);
    }
}
