package dev.parcels.notify;

import dev.parcels.network.Depot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Who wants to hear about which parcel. A device that asks again replaces what it asked before. */
public final class SubscriptionRegistry {
    private final Map<DeviceKey, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Clock clock;

    public SubscriptionRegistry(Clock clock) {
        this.clock = clock;
    }

    public Subscription subscribe(String barcode, byte[] token, String locale, List<Depot> stops, Instant arrival) {
        Subscription subscription = new Subscription(locale, stops, clock.instant(), arrival);
        subscriptions.put(new DeviceKey(barcode, token), subscription);
        return subscription;
    }

    /** Forgets a device, once its parcel is delivered or the customer leaves the page. */
    public void unsubscribe(String barcode, byte[] token) {
        subscriptions.remove(new DeviceKey(barcode, token));
    }

    /** Hands on up to {@code limit} subscriptions, in no order. */
    public void sample(int limit, Consumer<Subscription> consumer) {
        subscriptions.values().stream().limit(limit).forEach(consumer);
    }
}
