package org.civium.ballots;

import java.util.SplittableRandom;

/** Slips of one polling place, as they were read. */
record Box(int district, int[] slips) {

    static Box of(int district, SplittableRandom random) {
        int[] slips = new int[random.nextInt(3_000, 5_000)];
        for (int i = 0; i < slips.length; i++) {
            slips[i] = random.nextInt(2_000_000) == 0 ? 12 : random.nextInt(12);
        }
        return new Box(district, slips);
    }
}
