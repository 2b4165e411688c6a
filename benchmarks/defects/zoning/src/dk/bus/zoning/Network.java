package dk.bus.zoning;

import java.util.ArrayList;
import java.util.List;

/** The zones in the order the buses go through them. */
final class Network {
    private final List<Zone> zones = new ArrayList<>();

    void extend(Zone zone) {
        zones.add(zone);
    }

    List<Zone> zones() {
        return new ArrayList<>(zones);
    }

    int size() {
        return zones.size();
    }
}
