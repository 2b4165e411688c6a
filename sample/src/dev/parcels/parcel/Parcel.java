package dev.parcels.parcel;

import dev.parcels.network.Depot;
import java.time.Instant;

/** A parcel on its way. The barcode never changes; where it is and when it was last seen do. */
public final class Parcel {
    private final String barcode;
    private final Depot destination;
    private final int grams;
    private volatile Depot at;
    private volatile Instant seen;

    public Parcel(String barcode, Depot origin, Depot destination, int grams, Instant accepted) {
        this.barcode = barcode;
        this.destination = destination;
        this.grams = grams;
        this.at = origin;
        this.seen = accepted;
    }

    public String barcode() {
        return barcode;
    }

    public Depot destination() {
        return destination;
    }

    public int grams() {
        return grams;
    }

    public Depot at() {
        return at;
    }

    public Instant seen() {
        return seen;
    }

    /** Moves the parcel. Returns how many milliseconds it stayed where it was. */
    public long moveTo(Depot depot, Instant when) {
        long dwell = when.toEpochMilli() - seen.toEpochMilli();
        at = depot;
        seen = when;
        return Math.max(0, dwell);
    }
}
