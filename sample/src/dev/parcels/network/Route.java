package dev.parcels.network;

import java.util.List;

/** The way of a parcel: the depots it passes, first and last included, and the minutes on the road. */
public record Route(List<Depot> stops, double minutes) {
    public int hops() {
        return stops.size() - 1;
    }
}
