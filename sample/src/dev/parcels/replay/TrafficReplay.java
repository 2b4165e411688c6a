package dev.parcels.replay;

import dev.parcels.api.ApiServer;
import dev.parcels.api.Request;
import dev.parcels.api.Request.Kind;
import dev.parcels.intake.ScanEvent;
import dev.parcels.intake.ScanIntake;
import dev.parcels.network.DepotNetwork;
import dev.parcels.parcel.Parcel;
import dev.parcels.parcel.ParcelStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Plays a day's traffic in seconds: two rushes, a quiet middle, and devices that follow, look and leave. */
public final class TrafficReplay implements AutoCloseable {
    private static final int TICK_MILLIS = 20;
    private static final int SCANS_PER_SECOND = 4_000;
    private static final int REQUESTS_PER_SECOND = 650;
    private static final long DAY_MILLIS = 86_400_000;
    private static final int DEVICES = 1_500;
    private static final String[] LOCALES = {"de", "en", "fr", "pl"};

    private final ParcelStore parcels;
    private final DepotNetwork network;
    private final ScanIntake intake;
    private final ApiServer api;
    private final Instant dayStart;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20260313L);
    private double dayShare;
    private double scansDue;
    private double requestsDue;

    public TrafficReplay(ParcelStore parcels, DepotNetwork network, ScanIntake intake, ApiServer api, Clock clock) {
        this.parcels = parcels;
        this.network = network;
        this.intake = intake;
        this.api = api;
        this.dayStart = clock.instant();
    }

    /** Sends traffic for the given time from the calling thread. */
    public void run(Duration length) throws InterruptedException {
        long ticks = length.toMillis() / TICK_MILLIS;
        for (long tick = 0; tick < ticks; tick++) {
            dayShare = tick / (double) ticks;
            tick(rush(dayShare));
            Thread.sleep(TICK_MILLIS);
        }
    }

    /** How busy the day is at a point of it, 0.6 to 1.4. */
    private static double rush(double dayShare) {
        return 1 - 0.4 * Math.cos(dayShare * 4 * Math.PI);
    }

    private void tick(double busy) {
        scansDue += busy * SCANS_PER_SECOND * TICK_MILLIS / 1000;
        requestsDue += busy * REQUESTS_PER_SECOND * TICK_MILLIS / 1000;
        for (; scansDue >= 1; scansDue--) {
            intake.submit(scan());
        }
        for (; requestsDue >= 1; requestsDue--) {
            api.receive(request());
        }
    }

    private ScanEvent scan() {
        Parcel parcel = parcels.get(random.nextInt(parcels.size()));
        return new ScanEvent(
                parcel.barcode(),
                network.depot(random.nextInt(network.size())),
                dayStart.plusMillis((long) (dayShare * DAY_MILLIS)),
                random.nextInt(400));
    }

    private Request request() {
        int device = random.nextInt(DEVICES);
        String token = String.format("%08x%08x", device * 0x9E3779B9, device ^ 0x5bd1e995);
        String barcode = parcels.get(device * 4 % parcels.size()).barcode();
        String locale = LOCALES[device % LOCALES.length];
        int dice = random.nextInt(20);
        if (dice < 3) {
            return new Request(Kind.SEARCH, barcode.substring(6, 9), token, locale);
        }
        Kind kind = dice < 10 ? Kind.FOLLOW : dice < 16 ? Kind.LOOK : Kind.LEAVE;
        return new Request(kind, barcode, token, locale);
    }

    @Override
    public void close() {
        scansDue = 0;
        requestsDue = 0;
    }
}
