package dev.parcels.api;

import dev.parcels.network.DeliveryEstimator;
import dev.parcels.network.DeliveryEstimator.Estimate;
import dev.parcels.notify.SubscriptionRegistry;
import dev.parcels.parcel.Parcel;
import dev.parcels.parcel.ParcelStore;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tracking page: where a parcel is, when it arrives, and whether the device wants to be told. */
public final class TrackingHandler {
    private static final int FOUND_AT_MOST = 20;

    private final ParcelStore parcels;
    private final SubscriptionRegistry subscriptions;
    private final DeliveryEstimator estimator;

    public TrackingHandler(ParcelStore parcels, SubscriptionRegistry subscriptions, DeliveryEstimator estimator) {
        this.parcels = parcels;
        this.subscriptions = subscriptions;
        this.estimator = estimator;
    }

    public String handle(Request request) {
        return switch (request.kind()) {
            case SEARCH -> search(request.barcode());
            case LOOK -> onParcel(request, parcel -> look(parcel, request));
            case FOLLOW -> onParcel(request, parcel -> follow(parcel, request));
            case LEAVE -> onParcel(request, parcel -> leave(parcel, request));
        };
    }

    private String onParcel(Request request, Function<Parcel, String> action) {
        return parcels.find(request.barcode()).map(action).orElse("404 unknown parcel");
    }

    /** For the counter: the part of a barcode that could be read, with any characters around it. */
    private String search(String part) {
        Pattern pattern = Pattern.compile("^PX.*" + part + ".*\\d$");
        return parcels.search(pattern, FOUND_AT_MOST).stream()
                .map(parcel -> parcel.barcode() + " at " + parcel.at().code())
                .collect(Collectors.joining("\n", "200\n", ""));
    }

    private String look(Parcel parcel, Request request) {
        Estimate estimate = estimator.estimate(parcel);
        return TrackingPage.render(parcel, estimate, Locale.of(request.locale()));
    }

    private String follow(Parcel parcel, Request request) {
        Estimate estimate = estimator.estimate(parcel);
        byte[] token = HexFormat.of().parseHex(request.tokenHex());
        subscriptions.subscribe(
                parcel.barcode(), token, request.locale(), estimate.route().stops(), estimate.arrival());
        return TrackingPage.render(parcel, estimate, Locale.of(request.locale()));
    }

    private String leave(Parcel parcel, Request request) {
        byte[] token = HexFormat.of().parseHex(request.tokenHex());
        subscriptions.unsubscribe(parcel.barcode(), token);
        return "204 " + parcel.barcode();
    }
}
