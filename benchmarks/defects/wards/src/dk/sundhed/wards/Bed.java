package dk.sundhed.wards;

/** A bed, and who lies in it: 0 is nobody. */
record Bed(int number, int ward, int patient) {}
