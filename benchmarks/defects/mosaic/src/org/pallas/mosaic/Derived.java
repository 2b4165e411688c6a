package org.pallas.mosaic;

/** Worked out from something. */
abstract class Derived<S> {
    private final S source;

    Derived(S source) {
        this.source = source;
    }

    final S source() {
        return source;
    }
}
