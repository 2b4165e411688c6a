package dev.auger.app.capture;

import java.util.Locale;

/** What is recorded, in the order it is done: what disturbs the process most comes last. */
public enum Step {
    RECORDING,
    THREADS,
    HISTOGRAM,
    HEAP,
    GOROUTINES,
    GO_HEAP,
    GO_ALLOCS,
    GO_BLOCK,
    GO_MUTEX,
    GO_CPU;

    /** As it stands in keys of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
