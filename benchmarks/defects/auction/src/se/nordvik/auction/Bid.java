package se.nordvik.auction;

/** Somebody would pay that much. */
record Bid(int lot, int cents, byte[] paddle) {}
