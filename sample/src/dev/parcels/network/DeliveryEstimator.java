package dev.parcels.network;

import dev.parcels.parcel.Parcel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says when a parcel will be delivered: the road, plus a margin that grows with every depot on the way. */
public final class DeliveryEstimator {
    private static final Duration MARGIN_PER_HOP = Duration.ofMinutes(25);
    private static final int HEAVY_GRAMS = 15_000;

    private final RoutePlanner planner;
    private final Clock clock;

    public DeliveryEstimator(RoutePlanner planner, Clock clock) {
        this.planner = planner;
        this.clock = clock;
    }

    public Estimate estimate(Parcel parcel) {
        Route route = planner.fastest(parcel.at(), parcel.destination());
        Duration road = Duration.ofSeconds(Math.round(route.minutes() * 60));
        Duration margin = MARGIN_PER_HOP.multipliedBy(Math.max(1, route.hops()));
        if (parcel.grams() > HEAVY_GRAMS) {
            margin = margin.plusHours(3);
        }
        return new Estimate(clock.instant().plus(road).plus(margin), route);
    }

    /** When, and which way. */
    public record Estimate(Instant arrival, Route route) {}
}
