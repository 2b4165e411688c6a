package it.viaggi.itinerary;

/** From where, over which stations, to where. */
record Journey(String travelClass, int[] stations) {
    int legs() {
        return stations.length - 1;
    }

    boolean first() {
        return travelClass.equals("first");
    }
}
