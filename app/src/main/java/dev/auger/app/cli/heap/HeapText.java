package dev.auger.app.cli.heap;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.analysis.heap.MergedPath;
import dev.auger.analysis.heap.PathStep;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapLayout;
import dev.auger.views.text.LayoutReasons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.io.IOException;
import java.util.List;

/** Answers about a heap for people. The layout the sizes rest on stands beside every size. */
public final class HeapText {

    private final Texts texts;
    private final HeapAnalysis analysis;
    private final HeapSnapshot heap;
    private final ObjectNames names;
    private final Appendable out;

    public HeapText(Texts texts, HeapAnalysis analysis, ObjectNames names, Appendable out) {
        this.texts = texts;
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.names = names;
        this.out = out;
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }

    /** What the heap holds, and the layout its sizes rest on. */
    public void head() throws IOException {
        line(texts.get(
                "cli.heap.head",
                Figures.count(analysis.reachableObjects()),
                Figures.bytes(analysis.reachableBytes()),
                Figures.count(analysis.unreachableObjects()),
                Figures.bytes(analysis.unreachableBytes())));
        HeapLayout layout = heap.layout();
        line(texts.get(
                "cli.heap.layout",
                layout.referenceBytes(),
                layout.headerBytes(),
                layout.alignment(),
                LayoutReasons.text(layout, texts)));
        if (analysis.rootsAssumed()) {
            line(texts.get("cli.heap.rootsAssumed"));
        }
    }

    /** Classes by shallow size. */
    public void histogram(List<HistogramRow> rows, boolean unreachable, int top) throws IOException {
        head();
        line(texts.get(unreachable ? "cli.heap.unreachable" : "cli.heap.reachable"));
        Table table = new Table()
                .right(texts.get("cli.heap.instances"))
                .right(texts.get("cli.heap.shallow"))
                .right(texts.get("cli.heap.retained"))
                .left(texts.get("cli.heap.class"));
        for (HistogramRow row : rows.subList(0, Math.min(top, rows.size()))) {
            String basis = row.sizeBasis().equals("estimated") ? "≈ " : "";
            String loaders =
                    row.loaders() > 1 ? "  (" + texts.get("cli.heap.loaders", Figures.count(row.loaders())) + ")" : "";
            table.row(
                    Figures.count(row.instances()),
                    basis + Figures.count(row.shallowBytes()),
                    unreachable ? "" : Figures.count(row.retainedBytes()),
                    row.className() + loaders);
        }
        table.print(out, 2);
        more(rows.size() - top);
    }

    /** Children of the virtual root. */
    public void dominators(long[] objects) throws IOException {
        head();
        Table table = new Table()
                .right(texts.get("cli.heap.retained"))
                .right(texts.get("cli.share"))
                .right(texts.get("cli.heap.shallow"))
                .right(texts.get("cli.heap.objects"))
                .left(texts.get("cli.heap.object"));
        for (long object : objects) {
            String label = names.label(object);
            table.row(
                    Figures.count(analysis.retainedSize(object)),
                    Figures.share(analysis.retainedSize(object), analysis.reachableBytes()),
                    Figures.count(heap.shallowSize(object)),
                    Figures.count(analysis.dominatedCount(object)),
                    heap.typeOf(object).name() + " @ 0x" + Long.toHexString(heap.addressOf(object))
                            + (label == null ? "" : "  " + label));
        }
        table.print(out, 2);
    }

    /** Where a class is kept, then single paths. */
    public void paths(List<HeapPath> paths, @org.jspecify.annotations.Nullable MergedPath merged) throws IOException {
        if (merged != null) {
            line(texts.get(
                    "cli.heap.merged",
                    Figures.count(merged.through()),
                    Figures.count(merged.instances()),
                    merged.className()));
            path(merged.common());
            Table table = new Table().right(texts.get("cli.heap.instances")).left(texts.get("cli.heap.next"));
            merged.branches()
                    .forEach(b -> table.row(
                            Figures.count(b.instances()), Vias.words(b.field(), texts) + " → " + b.className()));
            table.print(out, 4);
        }
        for (HeapPath path : paths) {
            line("");
            path(path);
        }
    }

    private void path(HeapPath path) throws IOException {
        String thread = names.thread(path.root());
        line("  " + texts.get("cli.root." + path.root().kind().id()) + (thread == null ? "" : " " + thread));
        for (PathStep step : path.steps()) {
            String joint = step.named() ? "." : step.field().isEmpty() ? "" : " ";
            line("    " + step.className() + joint + Vias.words(step.field(), texts) + " @ 0x"
                    + Long.toHexString(step.address()) + "  " + Figures.bytes(step.retained()));
        }
    }

    /** Accumulation points with what they keep and who holds them. */
    public void suspects(List<Accumulation> found) throws IOException {
        head();
        if (found.isEmpty()) {
            line(texts.get("cli.heap.noSuspects"));
        }
        for (Accumulation suspect : found) {
            line("");
            line(texts.get(
                    "cli.heap.suspect",
                    Vias.words(suspect.label(), texts),
                    Figures.bytes(suspect.retained()),
                    Figures.share(suspect.retained(), analysis.reachableBytes()),
                    Figures.count(analysis.dominatedCount(suspect.object()))));
            path(suspect.path());
            Table table = new Table()
                    .right(texts.get("cli.heap.instances"))
                    .right(texts.get("cli.heap.shallow"))
                    .left(texts.get("cli.heap.keeps"));
            suspect.keeps().stream()
                    .limit(8)
                    .forEach(kept ->
                            table.row(Figures.count(kept.instances()), Figures.bytes(kept.bytes()), kept.className()));
            table.print(out, 4);
        }
    }

    private void more(int left) throws IOException {
        if (left > 0) {
            line("  " + texts.get("cli.more", Figures.count(left)));
        }
    }
}
