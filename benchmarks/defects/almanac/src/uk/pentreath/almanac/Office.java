package uk.pentreath.almanac;

import java.util.concurrent.atomic.AtomicReference;

/** Publishes editions. */
final class Office {
    private final AtomicReference<Edition> latest;

    Office(int stations) {
        this.latest = new AtomicReference<>(new Edition(1, new double[stations], null));
    }

    void observed(Observation seen) {
        latest.updateAndGet(edition -> edition.with(seen));
    }

    Edition latest() {
        return latest.get();
    }
}
