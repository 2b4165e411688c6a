package com.tidewell.brokerage;

/** Asks its members. */
final class Mutual extends Insurer {

    Mutual(String name) {
        super(name);
    }

    @Override
    double premium(House house) throws InterruptedException {
        Thread.sleep(7);
        return house.value() * 0.0021 + house.year() % 40;
    }
}
