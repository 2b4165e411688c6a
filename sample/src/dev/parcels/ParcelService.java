package dev.parcels;

import dev.parcels.api.ApiServer;
import dev.parcels.api.TrackingHandler;
import dev.parcels.intake.DwellTimes;
import dev.parcels.intake.ScanIntake;
import dev.parcels.network.DeliveryEstimator;
import dev.parcels.network.DepotNetwork;
import dev.parcels.network.RoutePlanner;
import dev.parcels.notify.Notifier;
import dev.parcels.notify.SubscriptionRegistry;
import dev.parcels.parcel.ParcelStore;
import dev.parcels.replay.TrafficReplay;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Tracks parcels through a network of depots. Scanners report where a parcel is, customers ask when it arrives and are
 * told when something changes.
 *
 * <p>Usage: {@code ParcelService SECONDS} replays recorded traffic for that long and stops.
 */
public final class ParcelService {
    private static final int DEPOTS = 400;
    private static final int PARCELS = 2_400;

    private ParcelService() {}

    public static void main(String[] args) throws InterruptedException {
        Duration length = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 60);
        Clock clock = Clock.systemUTC();

        DepotNetwork network = DepotNetwork.generate(DEPOTS, 20260311L);
        ParcelStore parcels = ParcelStore.generate(PARCELS, network, clock, 20260312L);
        SubscriptionRegistry subscriptions = new SubscriptionRegistry(clock);
        DwellTimes dwellTimes = new DwellTimes(network.size(), new SplittableRandom(20260314L));
        DeliveryEstimator estimator = new DeliveryEstimator(new RoutePlanner(network), clock);

        try (Notifier notifier = new Notifier(subscriptions);
                ScanIntake intake = new ScanIntake(parcels, dwellTimes, notifier);
                ApiServer api = new ApiServer(new TrackingHandler(parcels, subscriptions, estimator));
                TrafficReplay replay = new TrafficReplay(parcels, network, intake, api, clock)) {
            notifier.start();
            replay.run(length);
            System.out.printf(
                    "%,d scans, %,d requests, %,d turned away%n", intake.accepted(), api.served(), api.turnedAway());
        }
    }
}
