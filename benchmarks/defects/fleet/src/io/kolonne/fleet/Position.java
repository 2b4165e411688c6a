package io.kolonne.fleet;

/** Where a lorry is, in metres from the depot. */
record Position(int lorry, int east, int north, long time) {}
