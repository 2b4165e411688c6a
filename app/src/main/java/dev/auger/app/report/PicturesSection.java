package dev.auger.app.report;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.gc.LiveFloor;
import dev.auger.analysis.heap.Accumulation;
import dev.auger.app.report.facts.AllocationFacts;
import dev.auger.app.report.facts.DumpFacts;
import dev.auger.app.report.facts.FlameFacts;
import dev.auger.app.report.facts.HeapFacts;
import dev.auger.app.report.facts.Instants;
import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.app.report.page.Legible;
import dev.auger.app.report.picture.FlamePicture;
import dev.auger.app.report.picture.LinePicture;
import dev.auger.app.report.picture.StateBar;
import dev.auger.model.EvidenceKind;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Vias;
import java.util.ArrayList;
import java.util.List;

/** What the evidence of a process looks like: the heap after collections, allocation, stacks, states, what keeps the heap. */
final class PicturesSection {

    private static final int MOST_POINTS = 400;
    private static final int MOST_ACCUMULATIONS = 8;
    /** Marks that fit side by side. */
    private static final int MARKS = 8;

    private final Sheet sheet;
    private final ProcessFacts facts;
    private final int process;

    PicturesSection(Sheet sheet, ProcessFacts facts, int process) {
        this.sheet = sheet;
        this.facts = facts;
        this.process = process;
    }

    void write() {
        if (!facts.collections().isEmpty() || !facts.allocations().isEmpty()) {
            sheet.html.open("div", "pair").line();
            for (int i = 0; i < facts.collections().size(); i++) {
                collections(facts.collections().get(i), i + 1);
            }
            facts.allocations().forEach(this::allocation);
            sheet.html.end();
        }
        for (int i = 0; i < facts.flames().size(); i++) {
            flame(facts.flames().get(i), i + 1);
        }
        for (DumpFacts dump : facts.dumps()) {
            states(dump);
        }
        facts.heaps().forEach(this::accumulations);
    }

    private void collections(GcSeries series, int number) {
        List<GcEvent> known = series.events().stream()
                .filter(e -> e.usedAfter() >= 0 && !e.nested())
                .toList();
        if (known.isEmpty()) {
            return;
        }
        long start = series.range().start();
        long largest = known.stream().mapToLong(GcEvent::usedAfter).max().orElse(0);
        LinePicture picture = new LinePicture(series.range().nanos(), largest);
        String more = "";
        LiveFloor floor = series.liveFloor().orElse(null);
        if (floor != null && floor.points().size() > 1) {
            LiveFloor.Point last = floor.points().getLast();
            double mean = floor.points().stream()
                    .mapToLong(LiveFloor.Point::bytes)
                    .average()
                    .orElse(0);
            double middle = floor.points().stream()
                    .mapToLong(p -> p.time() - start)
                    .average()
                    .orElse(0);
            double slope = floor.bytesPerMinute() / 60e9;
            long from = floor.points().getFirst().time() - start;
            picture.line(
                    new LinePicture.Point(from, mean + slope * (from - middle)),
                    new LinePicture.Point(last.time() - start, mean + slope * (last.time() - start - middle)));
            more = ", "
                    + sheet.get(
                            floor.grows() ? "report.gc.grows" : "report.gc.flat",
                            Quantity.bytesPerMinute(floor.bytesPerMinute()),
                            Quantity.decimal(floor.fit()));
        }
        if (series.dated() && series.zoned()) {
            marks(picture, start);
        }
        String title = sheet.get("report.gc.title", picture.unit());
        sheet.html.open("figure", "", "id", Places.collections(process, number) + "-picture");
        caption(
                title,
                HtmlReport.file(series.name()) + ", " + sheet.get("report.gc.count", Quantity.count(known.size()))
                        + more,
                Places.collections(process, number));
        List<LinePicture.Point> points = thinned(known.stream()
                .map(e -> new LinePicture.Point(e.start() - start, e.usedAfter()))
                .toList());
        picture.write(sheet.html, points, false, title);
        sheet.html.end();
    }

    /** Dumps that follow each other closely share a mark. */
    private void marks(LinePicture picture, long start) {
        long last = Long.MIN_VALUE;
        for (Instants.Taken taken : facts.instants()) {
            if (last == Long.MIN_VALUE || taken.epochNanos() - last > picture.span() / MARKS) {
                last = taken.epochNanos();
                picture.mark(new LinePicture.Mark(
                        last - start,
                        sheet.get(taken.kind() == EvidenceKind.HPROF ? "report.mark.heap" : "report.mark.threads")));
            }
        }
    }

    private void allocation(AllocationFacts allocation) {
        AllocationSummary summary = allocation.summary();
        if (summary.bins().size() < 2) {
            return;
        }
        double seconds = summary.binNanos() / 1e9;
        long most = summary.bins().stream()
                .mapToLong(AllocationSummary.Bin::bytes)
                .max()
                .orElse(0);
        long span = summary.bins().size() * summary.binNanos();
        LinePicture picture = new LinePicture(span, most / seconds);
        List<LinePicture.Point> points = new ArrayList<>();
        for (AllocationSummary.Bin bin : summary.bins()) {
            points.add(new LinePicture.Point(bin.start() - summary.startNanos(), bin.bytes() / seconds));
        }
        points.add(new LinePicture.Point(span, points.getLast().value()));
        String title = sheet.get("report.alloc.title", picture.unit() + "/s");
        int number = facts.allocations().indexOf(allocation) + 1;
        sheet.html.open("figure");
        caption(
                title,
                HtmlReport.file(allocation.file()) + ", " + summary.event()
                        + setting(allocation.file(), summary.event())
                        + ", "
                        + sheet.get(
                                "report.alloc.total",
                                Quantity.bytes(summary.totalBytes()),
                                Quantity.count(summary.samples()),
                                Quantity.nanos(summary.binNanos())),
                Places.sites(process, number));
        picture.write(sheet.html, points, true, title);
        sheet.html.end();
    }

    /** Of many points those that bound what lies between: the least of each run, so that the floor stays. */
    private static List<LinePicture.Point> thinned(List<LinePicture.Point> points) {
        if (points.size() <= MOST_POINTS) {
            return points;
        }
        List<LinePicture.Point> kept = new ArrayList<>();
        int run = Math.ceilDiv(points.size(), MOST_POINTS);
        for (int i = 0; i < points.size(); i += run) {
            LinePicture.Point least = points.get(i);
            for (LinePicture.Point point : points.subList(i, Math.min(points.size(), i + run))) {
                least = point.value() < least.value() ? point : least;
            }
            kept.add(least);
        }
        return kept;
    }

    private void flame(FlameFacts flame, int number) {
        String title = sheet.get("report.flame.title", flame.kind().id());
        sheet.html.open("figure", "wide", "id", Places.flame(process, number));
        String matched = "";
        if (flame.marked()) {
            Share share = flame.tree().share(flame.end());
            matched = ", " + sheet.get("report.flame.path", flame.tree().name(flame.end()), sheet.share(share));
        }
        caption(
                title,
                HtmlReport.file(flame.file()) + ", " + flame.tree().event()
                        + setting(flame.file(), flame.tree().event())
                        + ", "
                        + sheet.get(
                                "report.flame.total",
                                sheet.weight(flame.kind(), flame.tree().totalWeight()),
                                Quantity.count(flame.tree().sampleCount()))
                        + matched,
                Places.threads(process, number));
        new FlamePicture(flame, weight -> sheet.weight(flame.kind(), weight)).write(sheet.html, title);
        sheet.html
                .element("p", "muted small hint", sheet.get("report.flame.hint"))
                .end();
    }

    private void states(DumpFacts dump) {
        int number = facts.dumps().indexOf(dump) + 1;
        sheet.html.open("figure", "wide");
        String title = sheet.get("report.states.title", Quantity.count(dump.threads()));
        caption(title, dumpName(dump), Places.dump(process, number));
        StateBar.write(sheet.html, dump.states(), title);
        sheet.html.end();
    }

    static String dumpName(Sheet sheet, DumpFacts dump) {
        String name = HtmlReport.file(dump.file());
        if (dump.of() > 1) {
            name += ", " + sheet.get("report.dump.of", dump.number(), dump.of());
        }
        return dump.at() == null ? name : name + ", " + dump.at().iso();
    }

    private String dumpName(DumpFacts dump) {
        return dumpName(sheet, dump);
    }

    private void accumulations(HeapFacts heap) {
        if (heap.accumulations().isEmpty()) {
            return;
        }
        int number = facts.heaps().indexOf(heap) + 1;
        sheet.html.open("figure", "wide");
        caption(
                sheet.get("report.accumulations.title"),
                HtmlReport.file(heap.file()) + ", "
                        + sheet.get("report.heap.total", Quantity.bytes(heap.bytes()), Quantity.count(heap.objects()))
                        + setting(heap.file(), "heap layout"),
                Places.heap(process, number));
        sheet.html.open("ol", "bars").line();
        for (Accumulation point :
                heap.accumulations().stream().limit(MOST_ACCUMULATIONS).toList()) {
            sheet.html.open("li").element("code", "", Legible.name(Vias.words(point.label(), sheet.texts())));
            sheet.html.element("span", "number", Numbers.bytes(point.retained()) + ", " + Numbers.share(point.share()));
            sheet.bar(point.share(), "object");
            String kept = point.keeps().stream()
                    .limit(3)
                    .map(k -> Numbers.count(k.instances()) + " " + Legible.cut(k.className(), 80))
                    .collect(java.util.stream.Collectors.joining(", "));
            sheet.html
                    .element("span", "muted small", sheet.get("report.accumulations.keeps", kept))
                    .end();
        }
        sheet.html.close().end();
    }

    private void caption(String title, String smallPrint, String table) {
        sheet.html.open("figcaption").element("b", "", title).text(" ").link(table, "small", sheet.get("report.table"));
        sheet.html.open("div", "muted small").text(smallPrint).close().end();
    }

    /** The settings an event was recorded with, which its figures depend on. */
    private String setting(String file, String about) {
        return facts.setting(file, about).map(s -> ", " + s).orElse("");
    }
}
