package dev.auger.model.opinion;

import java.util.Arrays;

/** Which objects another parser is asked about, besides what it says of the heap as a whole. */
public final class GraphQuestions {

    private final long[] addresses;
    private final int largest;

    /**
     * @param addresses objects to tell dominator and retained set of
     * @param largest so many of those objects that only the collector dominates, by the number of objects each keeps, are told
     *     unasked
     */
    public GraphQuestions(long[] addresses, int largest) {
        this.addresses = addresses.clone();
        this.largest = largest;
    }

    public int size() {
        return addresses.length;
    }

    public long address(int i) {
        return addresses[i];
    }

    public int largest() {
        return largest;
    }

    @Override
    public String toString() {
        return Arrays.toString(addresses);
    }
}
