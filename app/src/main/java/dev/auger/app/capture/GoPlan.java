package dev.auger.app.capture;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What to fetch of a Go service.
 *
 * @param profiles in the order of {@link Step}
 * @param cpuSeconds how long the CPU profile runs
 */
public record GoPlan(Set<Step> profiles, int cpuSeconds) {

    public static final int MOST_SECONDS = 600;

    public GoPlan {
        if (cpuSeconds < 1 || cpuSeconds > MOST_SECONDS) {
            throw new IllegalArgumentException(cpuSeconds + " s");
        }
        profiles = Set.copyOf(profiles);
    }

    /** All, with a CPU profile of half a minute. */
    public static GoPlan usual() {
        Set<Step> all = new LinkedHashSet<>();
        for (Step step : Step.values()) {
            if (step.ordinal() >= Step.GOROUTINES.ordinal()) {
                all.add(step);
            }
        }
        return new GoPlan(all, 30);
    }
}
