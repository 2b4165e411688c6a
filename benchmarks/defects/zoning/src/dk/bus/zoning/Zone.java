package dk.bus.zoning;

/** A part of the town. */
record Zone(int number, int rate, boolean night) {}
