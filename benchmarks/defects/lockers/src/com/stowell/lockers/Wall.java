package com.stowell.lockers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Doors, of which one may be open at a time. */
final class Wall<T extends Held> {
    private final ReentrantLock hatch = new ReentrantLock();
    private final Map<String, T> doors = new LinkedHashMap<>();
    private long grams;

    void leave(T thing) {
        hatch.lock();
        try {
            doors.put(thing.code(), thing);
            grams += thing.grams();
        } finally {
            hatch.unlock();
        }
    }

    Optional<T> claim(String code) {
        hatch.lock();
        T thing = doors.remove(code);
        if (thing == null) {
            return Optional.empty();
        }
        grams -= thing.grams();
        hatch.unlock();
        return Optional.of(thing);
    }
}
