package dev.parcels.notify;

import dev.parcels.network.Depot;
import java.time.Instant;
import java.util.List;

/** A customer's wish to hear about a parcel: in which language, the stops to be announced, and when it may arrive. */
public final class Subscription {
    private final String locale;
    private final List<Depot> ahead;
    private final DeliveryWindow window;
    private volatile Instant lastSent;

    Subscription(String locale, List<Depot> ahead, Instant now, Instant arrival) {
        this.locale = locale;
        this.ahead = List.copyOf(ahead);
        this.window = new DeliveryWindow(now, arrival);
        this.lastSent = now;
    }

    public String locale() {
        return locale;
    }

    public Instant lastSent() {
        return lastSent;
    }

    /** The likeliest quarter of an hour, counted from when the customer asked. */
    public int likeliestSlot() {
        return window.likeliest();
    }

    boolean concerns(Depot depot) {
        for (Depot stop : ahead) {
            if (stop.index() == depot.index()) {
                return true;
            }
        }
        return false;
    }

    void sent(Instant when) {
        lastSent = when;
    }
}
