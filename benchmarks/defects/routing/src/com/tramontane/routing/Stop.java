package com.tramontane.routing;

/** A place where the van halts, in metres. */
record Stop(int x, int y) {
    double to(Stop other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
