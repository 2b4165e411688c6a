package com.kestrel.signals;

/** A piece of track with a contact that trains close. */
final class Track {
    private volatile int passed;
    private volatile int shown;

    void drive() {
        try {
            while (true) {
                Thread.sleep(50);
                passed++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void watch() {
        int known = 0;
        while (true) {
            while (passed == known) {
                Thread.onSpinWait();
            }
            known = passed;
            shown = known % 3;
        }
    }

    int shown() {
        return shown;
    }
}
