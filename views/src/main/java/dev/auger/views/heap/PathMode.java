package dev.auger.views.heap;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the page of paths shows of a class or object. */
enum PathMode {
    /** The shortest path to one object, or the one most instances of a class share. */
    SHORTEST("shortest"),
    /** The paths to all instances of the class as a tree from the roots. */
    MERGED("merged"),
    /** Who refers to the object, and who to that. */
    INCOMING("incoming"),
    /** What the object refers to. */
    OUTGOING("outgoing"),
    /** The threads whose locals keep it. */
    THREADS("threads");

    private final String id;

    PathMode(String id) {
        this.id = id;
    }

    static Map<PathMode, String> keys() {
        Map<PathMode, String> keys = new LinkedHashMap<>();
        for (PathMode mode : values()) {
            keys.put(mode, "heap.paths." + mode.id);
        }
        return keys;
    }

    /** Whether it is a tree of references. */
    boolean isTree() {
        return this == MERGED || this == INCOMING || this == OUTGOING;
    }
}
