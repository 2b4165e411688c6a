package com.fenwick.courier;

import java.util.ArrayList;
import java.util.List;

/** The way of one parcel. */
final class Track {
    private final String code;
    private final int postcode;
    private final byte[] signature = new byte[3_500];
    private final List<String> places = new ArrayList<>();
    private boolean closed;

    Track(String code, int postcode) {
        this.code = code;
        this.postcode = postcode;
    }

    String code() {
        return code;
    }

    int postcode() {
        return postcode;
    }

    synchronized void add(String place) {
        places.add(place);
        signature[places.size()] = (byte) place.length();
    }

    synchronized boolean close() {
        boolean first = !closed;
        closed = true;
        return first;
    }
}
