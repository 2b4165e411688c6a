package org.parkbruck.turnstile;

/** Somebody came in. */
record Visit(long at, int badge, int gate) {}
