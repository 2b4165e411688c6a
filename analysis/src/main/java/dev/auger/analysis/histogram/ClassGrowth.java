package dev.auger.analysis.histogram;

import java.util.List;

/**
 * A class over several histograms.
 *
 * @param module as printed by the last that has it; empty if not printed
 * @param instances in each histogram, 0 where it is not there
 * @param bytes in each histogram
 */
public record ClassGrowth(String className, String module, List<Long> instances, List<Long> bytes) {

    /** Histograms it takes to speak of growth. */
    public static final int LEAST_SNAPSHOTS = 3;

    /** Growth in all that is no noise. */
    public static final double LEAST_GROWTH = 0.15;

    public ClassGrowth {
        instances = List.copyOf(instances);
        bytes = List.copyOf(bytes);
    }

    /** In the last histogram. */
    public long lastInstances() {
        return instances.getLast();
    }

    /** In the last histogram. */
    public long lastBytes() {
        return bytes.getLast();
    }

    /** From the first histogram to the last. */
    public long deltaInstances() {
        return instances.getLast() - instances.getFirst();
    }

    /** From the first histogram to the last. */
    public long deltaBytes() {
        return bytes.getLast() - bytes.getFirst();
    }

    /** Strictly more bytes in each histogram, of three at least, and 15 % more in all; bytes out of nothing are growth. */
    public boolean grows() {
        if (bytes.size() < LEAST_SNAPSHOTS) {
            return false;
        }
        for (int i = 1; i < bytes.size(); i++) {
            if (bytes.get(i) <= bytes.get(i - 1)) {
                return false;
            }
        }
        return deltaBytes() >= LEAST_GROWTH * bytes.getFirst();
    }
}
