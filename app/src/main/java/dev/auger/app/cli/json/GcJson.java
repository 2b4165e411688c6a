package dev.auger.app.cli.json;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.gc.GcTotals;
import dev.auger.analysis.gc.LiveFloor;
import dev.auger.analysis.gc.PauseFigures;
import dev.auger.analysis.gc.PauseGroup;
import dev.auger.app.cli.gc.GcTimes;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.time.Durations;
import java.io.IOException;
import java.util.Locale;

/**
 * {@code gc}'s document. A {@code start} is a date in text if {@code clock} is {@code date}, else a number of seconds since the process
 * began; sums are of all events, whatever {@code --top} says.
 */
public final class GcJson {

    private GcJson() {}

    /** @param top at most so many events are printed */
    public static void write(JsonOut json, GcSeries series, int top) throws IOException {
        json.beginObject()
                .text("collector", series.collector().isEmpty() ? null : series.collector())
                .text("clock", series.dated() ? "date" : "uptime");
        time(json, series, "start", series.range().start());
        time(json, series, "end", series.range().end());
        json.beginArray("events");
        for (GcEvent e :
                series.events().subList(0, Math.min(top, series.events().size()))) {
            event(json, series, e);
        }
        json.endArray();
        totals(json, series);
        json.beginArray("groups");
        for (PauseGroup group : series.groups()) {
            json.beginObject()
                    .text("kind", id(group.kind()))
                    .text("cause", group.cause().isEmpty() ? null : group.cause())
                    .number("events", group.events());
            pauses(json, group.pauses());
            json.endObject();
        }
        json.endArray();
        floor(json, series);
        json.endObject();
    }

    private static void event(JsonOut json, GcSeries series, GcEvent e) throws IOException {
        json.beginObject().known("id", e.id());
        time(json, series, "start", e.start());
        json.decimal("pauseMillis", Figures.millis(e.pauseNanos()))
                .text("kind", id(e.kind()))
                .text("name", e.name())
                .text("cause", e.cause().isEmpty() ? null : e.cause())
                .known("usedBefore", e.usedBefore())
                .known("usedAfter", e.usedAfter())
                .known("committed", e.committed())
                .flag("nested", e.nested())
                .endObject();
    }

    private static void totals(JsonOut json, GcSeries series) throws IOException {
        GcTotals totals = series.totals();
        json.beginObject("totals").number("collections", totals.collections());
        pauses(json, totals.pauses());
        json.decimal("spanMillis", Figures.millis(totals.spanNanos()));
        if (totals.spanNanos() > 0) {
            json.share("pauseShare", totals.pauseShare())
                    .share("throughput", totals.throughput())
                    .number("allocatedBytes", totals.allocatedBytes())
                    .number("allocatedBytesPerSecond", Math.round(totals.allocationRate()));
        } else {
            json.nothing("pauseShare")
                    .nothing("throughput")
                    .number("allocatedBytes", totals.allocatedBytes())
                    .nothing("allocatedBytesPerSecond");
        }
        json.number("freedBytes", totals.freedBytes())
                .known("maxUsed", totals.largestUse())
                .known("maxCommitted", totals.largestCommitted())
                .known("maxHeap", series.figures().heapMax());
        known(json, "userMillis", series.figures().userNanos());
        known(json, "systemMillis", series.figures().systemNanos());
        known(json, "stoppedMillis", series.figures().stoppedNanos());
        stops(json, series.figures().stops());
        json.endObject();
    }

    private static void pauses(JsonOut json, PauseFigures pauses) throws IOException {
        json.number("pauses", pauses.count())
                .decimal("pauseMillis", Figures.millis(pauses.sum()))
                .decimal("p50Millis", Figures.millis(pauses.p50()))
                .decimal("p90Millis", Figures.millis(pauses.p90()))
                .decimal("p99Millis", Figures.millis(pauses.p99()))
                .decimal("maxMillis", Figures.millis(pauses.longest()));
    }

    /** All stops, those for collections among them; nothing where the log prints none. */
    private static void stops(JsonOut json, Durations stops) throws IOException {
        if (stops.count() == 0) {
            json.nothing("stops");
            return;
        }
        json.beginObject("stops")
                .number("count", stops.count())
                .decimal("p50Millis", Figures.millis(stops.p50()))
                .decimal("p90Millis", Figures.millis(stops.p90()))
                .decimal("p99Millis", Figures.millis(stops.p99()))
                .decimal("maxMillis", Figures.millis(stops.longest()))
                .endObject();
    }

    private static void floor(JsonOut json, GcSeries series) throws IOException {
        if (series.liveFloor().isEmpty()) {
            json.nothing("liveFloor");
            return;
        }
        LiveFloor floor = series.liveFloor().get();
        json.beginObject("liveFloor")
                .text("basis", floor.basis().name().toLowerCase(Locale.ROOT))
                .number("lowest", floor.lowest())
                .number("bytesPerMinute", Math.round(floor.bytesPerMinute()))
                .share("growth", floor.growth())
                .share("fit", floor.fit())
                .flag("grows", floor.grows())
                .beginArray("points");
        for (LiveFloor.Point point : floor.points()) {
            json.beginObject();
            time(json, series, "at", point.time());
            json.number("bytes", point.bytes()).endObject();
        }
        json.endArray().endObject();
    }

    private static void time(JsonOut json, GcSeries series, String field, long nanos) throws IOException {
        String text = GcTimes.exact(series, nanos);
        if (series.dated()) {
            json.text(field, text);
        } else {
            json.decimal(field, text);
        }
    }

    private static void known(JsonOut json, String field, long nanos) throws IOException {
        json.decimal(field, nanos < 0 ? null : Figures.millis(nanos));
    }

    private static String id(GcEvent.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
