package com.stowell.lockers;

/** Waits for somebody who knows its code. */
record Parcel(String code, int grams, byte[] label) implements Held {}
