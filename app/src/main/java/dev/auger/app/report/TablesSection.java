package dev.auger.app.report;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.flame.FrameTotals;
import dev.auger.analysis.gc.GcSeries;
import dev.auger.analysis.gc.GcTotals;
import dev.auger.analysis.gc.PauseGroup;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.analysis.threads.PoolGroup;
import dev.auger.analysis.threads.StackGroup;
import dev.auger.app.report.facts.DumpFacts;
import dev.auger.app.report.facts.FlameFacts;
import dev.auger.app.report.facts.HeapFacts;
import dev.auger.app.report.facts.ProcessFacts;
import dev.auger.app.report.page.Legible;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.trail.Quantity;
import dev.auger.views.text.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures behind the pictures, as tables. Each holds the largest rows and says how many there are more. */
final class TablesSection {

    private static final int ROWS = 15;
    private static final int FRAMES = 6;

    private final Sheet sheet;
    private final ProcessFacts facts;
    private final int process;

    TablesSection(Sheet sheet, ProcessFacts facts, int process) {
        this.sheet = sheet;
        this.facts = facts;
        this.process = process;
    }

    void write() {
        for (int i = 0; i < facts.flames().size(); i++) {
            stacks(facts.flames().get(i), i + 1);
        }
        for (int i = 0; i < facts.allocations().size(); i++) {
            block(Places.sites(process, i + 1), sheet.get("report.sites.title"));
            allocation(
                    HtmlReport.file(facts.allocations().get(i).file()),
                    facts.allocations().get(i).summary());
            sheet.html.end();
        }
        for (int i = 0; i < facts.dumps().size(); i++) {
            block(Places.dump(process, i + 1), sheet.get("report.dump.title"));
            dump(facts.dumps().get(i));
            sheet.html.end();
        }
        if (facts.dumpsInAll() > facts.dumps().size()) {
            sheet.html
                    .element(
                            "p",
                            "muted small",
                            sheet.get(
                                    "report.dump.more",
                                    facts.dumpsInAll() - facts.dumps().size()))
                    .line();
        }
        for (int i = 0; i < facts.heaps().size(); i++) {
            block(Places.heap(process, i + 1), sheet.get("report.heap.title"));
            heap(facts.heaps().get(i));
            sheet.html.end();
        }
        for (int i = 0; i < facts.collections().size(); i++) {
            block(Places.collections(process, i + 1), sheet.get("report.pauses.title"));
            collections(facts.collections().get(i));
            sheet.html.end();
        }
    }

    private void block(String id, String title) {
        sheet.html.open("div", "block", "id", id).element("h3", "", title).line();
    }

    private void stacks(FlameFacts flame, int number) {
        block(
                Places.threads(process, number),
                sheet.get("report.stacks.title", flame.kind().id()));
        String file = HtmlReport.file(flame.file());
        sheet.table(
                sheet.get("report.threads.caption", file, flame.tree().event()),
                sheet.get("report.head.thread"),
                ">" + sheet.get("report.head.total"),
                ">" + sheet.get("report.head.samples"),
                ">" + sheet.get("report.head.share"));
        long all = Math.max(1, flame.tree().totalWeight());
        for (FlameFacts.ThreadRow row : flame.threads().stream().limit(ROWS).toList()) {
            sheet.html.open("tr");
            sheet.name(row.name()).figure(sheet.weight(flame.kind(), row.total()));
            sheet.figure(Numbers.count(row.samples())).share((double) row.total() / all);
            sheet.html.end();
        }
        sheet.endTable();
        sheet.more(flame.threads().size(), ROWS);
        methods(flame, file);
        sheet.html.end();
    }

    private void methods(FlameFacts flame, String file) {
        FrameTotals methods = flame.methods();
        long all = Math.max(1, flame.tree().totalWeight());
        sheet.table(
                sheet.get("report.methods.caption", file, flame.tree().event()),
                sheet.get("report.head.method"),
                ">" + sheet.get("report.head.self"),
                ">" + sheet.get("report.head.total"),
                ">" + sheet.get("report.head.samples"),
                ">" + sheet.get("report.head.share"));
        List<Integer> bySelf = IntStream.range(0, methods.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer row) -> -methods.self(row)))
                .limit(ROWS)
                .toList();
        for (int row : bySelf) {
            int node = methods.node(row);
            sheet.html.open("tr", flame.path().get(node) && flame.marked() ? "marked" : "");
            sheet.name(flame.tree().name(node)).figure(sheet.weight(flame.kind(), methods.self(row)));
            sheet.figure(sheet.weight(flame.kind(), methods.total(row))).figure(Numbers.count(methods.samples(row)));
            sheet.share((double) methods.total(row) / all);
            sheet.html.end();
        }
        sheet.endTable();
        sheet.more(methods.size(), ROWS);
    }

    private void allocation(String file, AllocationSummary summary) {
        long all = Math.max(1, summary.totalBytes());
        sheet.table(
                sheet.get("report.sites.caption", file, summary.event()),
                sheet.get("report.head.site"),
                sheet.get("report.head.class"),
                sheet.get("report.head.mostly"),
                ">" + sheet.get("report.head.bytes"),
                ">" + sheet.get("report.head.samples"),
                ">" + sheet.get("report.head.share"));
        for (AllocationSummary.SiteRow row :
                summary.sites().stream().limit(ROWS).toList()) {
            Frame top = row.top();
            sheet.html.open("tr");
            sheet.name(top.qualifiedName() + (top.line() > 0 ? ":" + top.line() : ""));
            sheet.name(row.topClass() == null ? "" : row.topClass()).name(row.mostlyThread());
            sheet.figure(Numbers.bytes(row.bytes())).figure(Numbers.count(row.samples()));
            sheet.share((double) row.bytes() / all);
            sheet.html.end();
        }
        sheet.endTable();
        sheet.more(summary.sites().size(), ROWS);
        sheet.table(
                sheet.get("report.classes.caption", file, summary.event()),
                sheet.get("report.head.class"),
                ">" + sheet.get("report.head.bytes"),
                ">" + sheet.get("report.head.samples"),
                ">" + sheet.get("report.head.share"));
        for (AllocationSummary.ClassRow row :
                summary.classes().stream().limit(ROWS).toList()) {
            sheet.html.open("tr");
            sheet.name(row.className()).figure(Numbers.bytes(row.bytes()));
            sheet.figure(Numbers.count(row.samples())).share((double) row.bytes() / all);
            sheet.html.end();
        }
        sheet.endTable();
        sheet.more(summary.classes().size(), ROWS);
    }

    private void dump(DumpFacts dump) {
        String name = PicturesSection.dumpName(sheet, dump);
        sheet.table(
                sheet.get("report.pools.caption", name),
                sheet.get("report.head.thread"),
                ">" + sheet.get("report.head.threads"),
                sheet.get("report.head.states"));
        for (PoolGroup pool : dump.pools().stream().limit(ROWS).toList()) {
            sheet.html.open("tr");
            sheet.name(pool.name()).figure(Numbers.count(pool.count()));
            sheet.text(pool.states().entrySet().stream()
                    .sorted((a, b) -> a.getValue().equals(b.getValue())
                            ? a.getKey().compareTo(b.getKey())
                            : Integer.compare(b.getValue(), a.getValue()))
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", ")));
            sheet.html.end();
        }
        sheet.endTable();
        sheet.more(dump.pools().size(), ROWS);
        sheet.table(
                sheet.get("report.groups.caption", name),
                ">" + sheet.get("report.head.threads"),
                sheet.get("report.head.state"),
                sheet.get("report.head.frames"));
        for (StackGroup group : dump.stacks().stream().limit(ROWS).toList()) {
            sheet.html.open("tr");
            sheet.figure(Numbers.count(group.count())).text(group.state());
            sheet.html.open("td").open("ol", "frames");
            for (Frame frame : group.frames().stream().limit(FRAMES).toList()) {
                sheet.html.open("li").element("code", "", frame(frame)).close();
            }
            sheet.html.close();
            if (group.frames().size() > FRAMES) {
                sheet.html.element(
                        "span",
                        "muted small",
                        sheet.get("report.frames.more", group.frames().size() - FRAMES));
            }
            sheet.html.close().end();
        }
        sheet.endTable();
        sheet.more(dump.stacks().size(), ROWS);
    }

    private static String frame(Frame frame) {
        return Legible.name(Names.shortFrame(frame) + (frame.line() > 0 ? ":" + frame.line() : ""));
    }

    private void heap(HeapFacts heap) {
        String file = HtmlReport.file(heap.file());
        double all = Math.max(1, heap.bytes());
        sheet.html
                .element(
                        "p",
                        "muted small",
                        sheet.get(
                                "report.heap.unreachable",
                                Quantity.bytes(heap.bytes()),
                                Quantity.count(heap.objects()),
                                Quantity.bytes(heap.unreachableBytes())))
                .line();
        sheet.table(
                sheet.get("report.dominators.caption", file),
                sheet.get("report.head.class"),
                sheet.get("report.head.address"),
                ">" + sheet.get("report.head.shallow"),
                ">" + sheet.get("report.head.retained"),
                ">" + sheet.get("report.head.objects"),
                ">" + sheet.get("report.head.share"));
        for (HeapFacts.Dominator row : heap.dominators().stream().limit(ROWS).toList()) {
            sheet.html.open("tr");
            sheet.name(row.className()).name(Numbers.address(row.address()));
            sheet.figure(Numbers.bytes(row.shallow())).figure(Numbers.bytes(row.retained()));
            sheet.figure(Numbers.count(row.objects())).share(row.retained() / all);
            sheet.html.end();
        }
        sheet.endTable();
        sheet.more(heap.dominators().size(), ROWS);
        sheet.table(
                sheet.get("report.histogram.caption", file),
                sheet.get("report.head.class"),
                ">" + sheet.get("report.head.instances"),
                ">" + sheet.get("report.head.shallow"),
                ">" + sheet.get("report.head.retained"),
                ">" + sheet.get("report.head.share"));
        for (HistogramRow row : heap.classes().stream().limit(ROWS).toList()) {
            sheet.html.open("tr");
            sheet.name(row.className()).figure(Numbers.count(row.instances()));
            sheet.figure(Numbers.bytes(row.shallowBytes())).figure("\u2265 " + Numbers.bytes(row.retainedBytes()));
            sheet.share(row.shallowBytes() / all);
            sheet.html.end();
        }
        sheet.endTable();
        sheet.more(heap.classes().size(), ROWS);
    }

    private void collections(GcSeries series) {
        GcTotals totals = series.totals();
        sheet.html
                .element(
                        "p",
                        "muted small",
                        sheet.get(
                                "report.pauses.total",
                                series.collector().isEmpty() ? "?" : series.collector(),
                                totals.collections(),
                                Quantity.fraction(totals.pauseShare()),
                                Quantity.nanos(totals.pauses().longest())))
                .line();
        sheet.table(
                sheet.get("report.pauses.caption", HtmlReport.file(series.name())),
                sheet.get("report.head.kind"),
                sheet.get("report.head.cause"),
                ">" + sheet.get("report.head.events"),
                ">" + sheet.get("report.head.sum"),
                ">" + sheet.get("report.head.p50"),
                ">" + sheet.get("report.head.p99"),
                ">" + sheet.get("report.head.max"));
        List<PauseGroup> groups = series.groups();
        for (PauseGroup group : groups.stream().limit(ROWS).toList()) {
            sheet.html.open("tr");
            sheet.text(sheet.get("gc.kind." + group.kind().name().toLowerCase(Locale.ROOT)))
                    .text(Legible.name(group.cause()));
            sheet.figure(Numbers.count(group.events()))
                    .figure(Numbers.nanos(group.pauses().sum()));
            sheet.figure(Numbers.nanos(group.pauses().p50()))
                    .figure(Numbers.nanos(group.pauses().p99()));
            sheet.figure(Numbers.nanos(group.pauses().longest()));
            sheet.html.end();
        }
        sheet.endTable();
        sheet.more(groups.size(), ROWS);
    }
}
