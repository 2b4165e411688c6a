package dev.auger.app.cli.gc;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.gc.GcTotals;
import dev.auger.analysis.gc.LiveFloor;
import dev.auger.analysis.gc.PauseFigures;
import dev.auger.analysis.gc.PauseGroup;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.time.Durations;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Collections for people: sums, by kind and cause, the longest pauses. */
public final class GcText {

    private static final int LONGEST = 10;

    private final Texts texts;
    private final Appendable out;

    public GcText(Texts texts, Appendable out) {
        this.texts = texts;
        this.out = out;
    }

    /** @param top pauses listed, or -1 for a few */
    public void print(GcSeries series, int top) throws IOException {
        GcTotals totals = series.totals();
        PauseFigures pauses = totals.pauses();
        line(texts.get(
                "cli.gc.head",
                series.collector().isEmpty() ? texts.get("cli.gc.unknown") : series.collector(),
                Figures.count(totals.collections()),
                Figures.count(pauses.count()),
                Figures.duration(totals.spanNanos()),
                totals.collections(),
                pauses.count()));
        Table sums = new Table()
                .left(texts.get("cli.gc.paused"))
                .left(pauses.count() == 0 ? texts.get("cli.gc.noPauses") : paused(totals));
        if (pauses.count() > 0) {
            sums.row(
                    texts.get("cli.gc.pauses"),
                    texts.get(
                            "cli.gc.quantiles",
                            millis(pauses.p50()),
                            millis(pauses.p90()),
                            millis(pauses.p99()),
                            millis(pauses.longest())));
        }
        if (totals.largestUse() >= 0) {
            sums.row(
                    texts.get("cli.gc.heap"),
                    texts.get(
                            "cli.gc.heapUse",
                            Figures.bytes(totals.largestUse()),
                            totals.largestCommitted() < 0 ? "–" : Figures.bytes(totals.largestCommitted())));
        }
        if (totals.allocatedBytes() > 0 && totals.spanNanos() > 0) {
            sums.row(
                    texts.get("cli.gc.allocated"),
                    texts.get(
                            "cli.gc.allocatedRate",
                            Figures.bytes(totals.allocatedBytes()),
                            Figures.bytes(Math.round(totals.allocationRate()))));
        }
        if (series.liveFloor().isPresent()) {
            sums.row(texts.get("cli.gc.floor"), floor(series.liveFloor().get()));
        }
        if (series.figures().userNanos() >= 0) {
            sums.row(
                    texts.get("cli.gc.cpu"),
                    texts.get(
                            "cli.gc.cpuTimes",
                            Figures.duration(series.figures().userNanos()),
                            Figures.duration(series.figures().systemNanos())));
        }
        Durations stops = series.figures().stops();
        if (stops.count() > 0) {
            sums.row(
                    texts.get("cli.gc.stopped"),
                    Figures.duration(stops.sum()) + " · "
                            + texts.get(
                                    "cli.gc.quantiles",
                                    millis(stops.p50()),
                                    millis(stops.p90()),
                                    millis(stops.p99()),
                                    millis(stops.longest())));
        }
        sums.print(out, 2);
        groups(series.groups());
        longest(series, top < 0 ? LONGEST : top);
    }

    private String paused(GcTotals totals) {
        String sum = Figures.duration(totals.pauses().sum());
        return totals.spanNanos() <= 0
                ? sum
                : texts.get("cli.gc.pausedOf", sum, percent(totals.pauseShare()), percent(totals.throughput()));
    }

    private String floor(LiveFloor floor) {
        String lowest = Figures.bytes(floor.lowest());
        if (floor.points().size() < 2) {
            return texts.get("cli.gc.floorOnce", lowest);
        }
        long perMinute = Math.round(floor.bytesPerMinute());
        return texts.get(
                "cli.gc.floorSlope",
                lowest,
                (perMinute > 0 ? "+" : "") + Figures.bytes(perMinute),
                texts.get(floor.grows() ? "cli.gc.grows" : "cli.gc.steady"));
    }

    private void groups(List<PauseGroup> groups) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        Table table = new Table()
                .left(texts.get("cli.gc.kind"))
                .left(texts.get("cli.gc.cause"))
                .right(texts.get("cli.gc.count"))
                .right(texts.get("cli.gc.sum"))
                .right("P50")
                .right("P90")
                .right("P99")
                .right(texts.get("cli.gc.max"));
        for (PauseGroup group : groups) {
            PauseFigures figures = group.pauses();
            table.row(
                    texts.get("cli.gc.kind." + group.kind().name().toLowerCase(Locale.ROOT)),
                    group.cause(),
                    Figures.count(group.events()),
                    millis(figures.sum()),
                    millis(figures.p50()),
                    millis(figures.p90()),
                    millis(figures.p99()),
                    millis(figures.longest()));
        }
        line("");
        table.print(out, 2);
    }

    private void longest(GcSeries series, int most) throws IOException {
        List<GcEvent> longest = series.longest(most);
        if (longest.isEmpty()) {
            return;
        }
        Table table = new Table()
                .right(texts.get("cli.gc.pause"))
                .left(texts.get("cli.gc.start"))
                .left(texts.get("cli.gc.name"))
                .left(texts.get("cli.gc.cause"))
                .right(texts.get("cli.gc.before"))
                .right(texts.get("cli.gc.after"));
        for (GcEvent e : longest) {
            table.row(
                    millis(e.pauseNanos()),
                    GcTimes.shown(series, e.start()),
                    e.name(),
                    e.cause(),
                    e.usedBefore() < 0 ? "" : Figures.bytes(e.usedBefore()),
                    e.usedAfter() < 0 ? "" : Figures.bytes(e.usedAfter()));
        }
        line("");
        line(texts.get("cli.gc.longest"));
        table.print(out, 2);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, nanos < 10_000_000 ? "%.3f ms" : "%.1f ms", nanos / 1e6);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
