package dev.parcels.notify;

import java.time.Duration;
import java.time.Instant;

/** The chance of delivery in each quarter of an hour of the next five days, as the customer's page draws it. */
final class DeliveryWindow {
    private static final int SLOTS = 480;
    private static final long SLOT_MILLIS = Duration.ofMinutes(15).toMillis();
    /** Couriers are early less often than late. */
    private static final double[] SPREAD = {0.0625, 0.125, 0.25, 0.25, 0.125, 0.125, 0.0625};

    private final double[] chances;

    DeliveryWindow(Instant now, Instant arrival) {
        chances = new double[SLOTS];
        int middle = (int) (Duration.between(now, arrival).toMillis() / SLOT_MILLIS);
        for (int i = 0; i < SPREAD.length; i++) {
            int slot = Math.clamp(middle - 2L + i, 0, SLOTS - 1);
            chances[slot] += SPREAD[i];
        }
    }

    double chance(int slot) {
        return chances[slot];
    }

    int likeliest() {
        int best = 0;
        for (int slot = 1; slot < SLOTS; slot++) {
            if (chances[slot] > chances[best]) {
                best = slot;
            }
        }
        return best;
    }
}
