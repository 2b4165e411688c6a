package se.lagret.shelves;

/** What a scanner saw. */
record Scan(Slot slot, int pieces) {}
