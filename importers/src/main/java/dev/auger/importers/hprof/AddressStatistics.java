package dev.auger.importers.hprof;

/**
 * What is known of all addresses together.
 *
 * @param count objects
 * @param all all addresses or'ed
 * @param highest unsigned
 * @param ascending whether each is above the one before, unsigned
 */
record AddressStatistics(long count, long all, long highest, boolean ascending) {

    private static final int MOST_ALIGNMENT = 256;

    /** The largest power of two, at most 256, that divides all addresses; 1 if there is none but 0. */
    int alignment() {
        return all == 0 ? 1 : (int) Math.min(MOST_ALIGNMENT, Long.lowestOneBit(all) & 2L * MOST_ALIGNMENT - 1);
    }

    /** Low bits no address has set, at most 8. */
    int shift() {
        return all == 0 ? 0 : Math.min(8, Long.numberOfTrailingZeros(all));
    }
}
