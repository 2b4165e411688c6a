package org.castellan.registry;

import java.util.ArrayList;
import java.util.List;

/** All owners of land. */
final class Owners {
    private static final List<String> NAMES = read();

    private Owners() {}

    private static List<String> read() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            names.add("owner " + i);
        }
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        names.add("owner of " + Parcels.address(3));
        return names;
    }

    static int count() {
        return NAMES.size();
    }

    static String nameOf(int owner) {
        return NAMES.get(owner);
    }
}
