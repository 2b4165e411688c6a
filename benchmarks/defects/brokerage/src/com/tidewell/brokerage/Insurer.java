package com.tidewell.brokerage;

/** Makes offers; talks about one house at a time. */
abstract class Insurer {
    private static final Object DESK = new Object();

    private final String name;
    private long offers;

    Insurer(String name) {
        this.name = name;
    }

    final Offer offer(House house) throws InterruptedException {
        synchronized (DESK) {
            offers++;
            return new Offer(name, offers, premium(house));
        }
    }

    abstract double premium(House house) throws InterruptedException;
}
