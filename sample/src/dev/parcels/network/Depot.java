package dev.parcels.network;

/** A sorting depot: its place in the network's tables, its code on the label, and where it stands. */
public record Depot(int index, String code, double latitude, double longitude) {
    private static final double EARTH_KM = 6371.0;

    /** Great-circle distance in kilometres. */
    public double distanceTo(Depot other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
    }
}
