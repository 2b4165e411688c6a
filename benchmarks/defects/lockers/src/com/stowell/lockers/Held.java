package com.stowell.lockers;

/** Something behind a door. */
interface Held {
    String code();

    int grams();
}
