package com.basalt.batch;

/** Keeps the process tidy between batches. */
final class Housekeeper {
    private static final int EVERY = 16;

    private long used;

    void done(int batch) {
        if (batch % EVERY == 0) {
            tidy();
        }
    }

    private void tidy() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        used = runtime.totalMemory() - runtime.freeMemory();
    }

    long used() {
        return used;
    }
}
