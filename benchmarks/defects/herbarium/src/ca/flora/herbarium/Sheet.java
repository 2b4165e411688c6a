package ca.flora.herbarium;

/** A pressed plant, photographed. */
record Sheet(int number, String family, byte[] picture) {}
