package org.castellan.registry;

import java.util.HashMap;
import java.util.Map;

/** All parcels of land. */
final class Parcels {
    private static final Map<Integer, String> BY_NUMBER = read();

    private Parcels() {}

    private static Map<Integer, String> read() {
        Map<Integer, String> parcels = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            parcels.put(i, Integer.toString(i, 36));
        }
        pause();
        parcels.put(-1, Owners.nameOf(7));
        return parcels;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int count() {
        return BY_NUMBER.size();
    }

    static String address(int number) {
        return BY_NUMBER.get(number);
    }
}
