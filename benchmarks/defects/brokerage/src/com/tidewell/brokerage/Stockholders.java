package com.tidewell.brokerage;

import java.util.concurrent.TimeUnit;

/** Asks its computers. */
final class Stockholders extends Insurer {
    private final double rate;

    Stockholders(String name, double rate) {
        super(name);
        this.rate = rate;
    }

    @Override
    double premium(House house) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(5);
        return house.value() * rate;
    }
}
