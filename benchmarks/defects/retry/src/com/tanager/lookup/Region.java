package com.tanager.lookup;

import java.util.ArrayList;
import java.util.List;

/** A region with smaller ones inside. */
final class Region {
    private final String name;
    private final List<Region> parts = new ArrayList<>();

    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;

        Unknown(String message) {
            super(message);
        }
    }

    private Region(String name) {
        this.name = name;
    }

    static Region grow(String name, int depth, int width) {
        Region region = new Region(name);
        for (int i = 0; depth > 0 && i < width; i++) {
            region.parts.add(grow(name + '.' + i, depth - 1, width));
        }
        return region;
    }

    String find(int code) throws Unknown {
        if (parts.isEmpty()) {
            if (name.hashCode() % 2_000 == code) {
                return name;
            }
            throw new Unknown(name);
        }
        int first = code % parts.size();
        for (int i = 0; i < 2; i++) {
            try {
                return parts.get((first + i) % parts.size()).find(code / 2);
            } catch (Unknown e) {
                first++;
            }
        }
        throw new Unknown("none in " + name);
    }
}
