package dev.auger.views.gc;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.gc.GcTotals;
import dev.auger.analysis.gc.LiveFloor;
import dev.auger.analysis.gc.PauseFigures;
import dev.auger.model.time.Durations;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The sums of a series, each a figure with its name above and what it means below. */
final class GcSummary extends FlowPane {

    GcSummary() {
        getStyleClass().add("gc-summary");
    }

    void show(GcSeries series, Texts texts) {
        GcTotals totals = series.totals();
        PauseFigures pauses = totals.pauses();
        getChildren().clear();
        boolean timed = totals.spanNanos() > 0;
        if (pauses.count() == 0) {
            add(texts.get("gc.figure.paused"), Character.toString(Numbers.EN_DASH), texts.get("gc.figure.none"), "");
        } else {
            add(
                    texts.get("gc.figure.paused"),
                    Numbers.nanos(pauses.sum()),
                    timed ? texts.get("gc.figure.share", Numbers.share(totals.pauseShare())) : "",
                    "");
            add(
                    texts.get("gc.figure.quantiles"),
                    Numbers.nanos(pauses.p50()) + " \u00b7 " + Numbers.nanos(pauses.p90()) + " \u00b7 "
                            + Numbers.nanos(pauses.p99()),
                    texts.get("gc.figure.longest", Numbers.nanos(pauses.longest())),
                    "");
        }
        if (timed && totals.allocatedBytes() > 0) {
            add(
                    texts.get("gc.figure.allocation"),
                    Numbers.rate(totals.allocationRate()),
                    texts.get("gc.figure.allocated", Numbers.bytes(totals.allocatedBytes())),
                    "");
        }
        floor(series.liveFloor(), texts);
        if (series.figures().userNanos() >= 0) {
            add(
                    texts.get("gc.figure.cpu"),
                    Numbers.nanos(series.figures().userNanos()),
                    texts.get("gc.figure.system", Numbers.nanos(series.figures().systemNanos())),
                    "");
        }
        Durations stops = series.figures().stops();
        if (stops.count() > 0) {
            add(
                    texts.get("gc.figure.stopped"),
                    Numbers.nanos(stops.sum()),
                    texts.get("gc.figure.safepoints", stops.count(), Numbers.inText(stops.count())),
                    "");
            add(
                    texts.get("gc.figure.stops"),
                    Numbers.nanos(stops.p50()) + " \u00b7 " + Numbers.nanos(stops.p90()) + " \u00b7 "
                            + Numbers.nanos(stops.p99()),
                    texts.get("gc.figure.longest", Numbers.nanos(stops.longest())),
                    "");
        }
    }

    private void floor(Optional<LiveFloor> found, Texts texts) {
        if (found.isEmpty()) {
            return;
        }
        LiveFloor floor = found.get();
        long perMinute = Math.round(floor.bytesPerMinute());
        String slope = (perMinute > 0 && !floor.grows() ? "+" : "") + Numbers.bytes(perMinute);
        String note = floor.points().size() < 2
                ? ""
                : texts.get(floor.grows() ? "gc.figure.grows" : "gc.figure.steady", slope);
        add(texts.get("gc.figure.floor"), Numbers.bytes(floor.lowest()), note, floor.grows() ? "warn-text" : "");
    }

    private void add(String name, String figure, String note, String style) {
        Label value = Words.plain(figure, "heading");
        Label below = Words.plain(note, "caption", "muted");
        if (!style.isEmpty()) {
            below.getStyleClass().setAll("label", "caption", style);
        }
        VBox box = new VBox(Words.plain(name, "caption", "muted"), value, below);
        box.getStyleClass().add("gc-figure");
        getChildren().add(box);
    }
}
