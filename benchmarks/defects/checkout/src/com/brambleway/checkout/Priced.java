package com.brambleway.checkout;

/** Something whose price depends on the rate of the day. */
abstract class Priced {
    private volatile int rate = 100;

    final void follow(EventBus bus) {
        bus.on(RateChange.class, this::reprice);
    }

    private void reprice(RateChange change) {
        rate = change.cents();
        changed();
    }

    final int rate() {
        return rate;
    }

    abstract void changed();

    abstract long total();
}
