package eu.passiro.tolls;

/** A vehicle between two gates. */
final class Trip {
    private final int tag;
    private final int gate;
    private final int[] picture;

    Trip(int tag, int gate, int[] picture) {
        this.tag = tag;
        this.gate = gate;
        this.picture = picture;
    }

    int tag() {
        return tag;
    }

    int cents(int exit) {
        return 120 + Math.abs(exit - gate) * 35 + picture[exit] % 5;
    }
}
