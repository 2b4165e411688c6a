package dev.parcels.api;

import dev.parcels.network.DeliveryEstimator.Estimate;
import dev.parcels.network.Depot;
import dev.parcels.parcel.Parcel;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the page a customer sees: the parcel, the stops on its way, and when it is expected. */
final class TrackingPage {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private TrackingPage() {}

    static String render(Parcel parcel, Estimate estimate, Locale locale) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale);
        StringBuilder page = new StringBuilder(512);
        page.append("<h1>").append(escape(parcel.barcode())).append("</h1>\n<ol>\n");
        for (Depot stop : estimate.route().stops()) {
            page.append(String.format(
                    locale, "  <li>%s (%.3f, %.3f)</li>%n", stop.code(), stop.latitude(), stop.longitude()));
        }
        page.append("</ol>\n<p>").append(time.format(estimate.arrival().atZone(ZONE))).append("</p>\n");
        return page.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
