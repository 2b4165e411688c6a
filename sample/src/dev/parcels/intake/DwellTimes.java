package dev.parcels.intake;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** How long parcels stay in each depot: a window of the last dwell times, from which congestion is read. */
public final class DwellTimes {
    private static final int WINDOW = 1_024;
    private static final long QUARTER_MILLIS = 900_000;

    private final Window[] windows;

    /** Windows as they were at midnight: dwell times of yesterday, two hours on average. */
    public DwellTimes(int depots, RandomGenerator yesterday) {
        windows = new Window[depots];
        for (int i = 0; i < depots; i++) {
            windows[i] = new Window();
            for (int parcel = 0; parcel < WINDOW; parcel++) {
                windows[i].add((long) (yesterday.nextExponential() * 7_200_000));
            }
        }
    }

    public void record(int depot, long millis) {
        windows[depot].add(millis);
    }

    /** The dwell time that the given share of parcels stays below, in milliseconds. */
    public long percentile(int depot, double share) {
        long[] sorted = windows[depot].copy();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    /** A ring of the last values, in quarters of an hour. */
    private static final class Window {
        private final byte[] quarters = new byte[WINDOW];
        private int next;

        synchronized void add(long millis) {
            quarters[next] = (byte) Math.min(Byte.MAX_VALUE, millis / QUARTER_MILLIS);
            next = (next + 1) % WINDOW;
        }

        synchronized long[] copy() {
            long[] millis = new long[WINDOW];
            for (int i = 0; i < WINDOW; i++) {
                millis[i] = quarters[i] * QUARTER_MILLIS;
            }
            return millis;
        }
    }
}
