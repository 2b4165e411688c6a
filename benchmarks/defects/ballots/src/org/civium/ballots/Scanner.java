package org.civium.ballots;

/** Sorts slips by list. */
interface Scanner {
    int LISTS = 12;

    int[] scan(Box box);

    /** Scans with an eye on those that nobody can read. */
    static Scanner strict() {
        return box -> {
            int[] votes = new int[LISTS];
            for (int slip : box.slips()) {
                votes[checked(slip, box)]++;
            }
            return votes;
        };
    }

    private static int checked(int slip, Box box) {
        if (slip >= LISTS) {
            throw new IllegalArgumentException("list " + slip + " in district " + box.district());
        }
        return slip;
    }
}
