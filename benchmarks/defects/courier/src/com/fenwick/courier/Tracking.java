package com.fenwick.courier;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Where parcels are. */
final class Tracking {
    private static final Map<String, Track> TRACKS = new ConcurrentHashMap<>();

    private final AtomicLong delivered = new AtomicLong();

    Track accept(String code, int postcode) {
        Track track = new Track(code, postcode);
        TRACKS.put(code, track);
        track.add("counter");
        return track;
    }

    void scan(String code, String place) {
        Track track = TRACKS.get(code);
        if (track != null) {
            track.add(place);
        }
    }

    void deliver(String code) {
        Track track = TRACKS.get(code);
        if (track != null && track.close()) {
            delivered.incrementAndGet();
        }
    }
}
