package dev.auger.app.cli.heap;

import dev.auger.analysis.export.Csv;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.compare.ClassChange;
import dev.auger.analysis.heap.compare.GrownPath;
import dev.auger.analysis.heap.compare.GrownStep;
import dev.auger.analysis.heap.compare.HeapComparison;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.io.IOException;
import java.util.List;

/** Two dumps beside each other, for people and as CSV. */
public final class CompareText {

    private static final int MOST_BRANCHES = 8;

    private final Texts texts;
    private final HeapAnalysis base;
    private final HeapAnalysis now;
    private final Appendable out;

    public CompareText(Texts texts, HeapAnalysis base, HeapAnalysis now, Appendable out) {
        this.texts = texts;
        this.base = base;
        this.now = now;
        this.out = out;
    }

    /** @param top most classes */
    public void print(HeapComparison found, int top) throws IOException {
        line(texts.get(
                "cli.compare.head",
                Figures.count(now.reachableObjects()),
                Figures.bytes(now.reachableBytes()),
                Figures.count(base.reachableObjects()),
                Figures.bytes(base.reachableBytes())));
        line(texts.get("cli.compare.classes"));
        Table table = new Table()
                .right(texts.get("cli.compare.shallow"))
                .right(texts.get("cli.compare.instances"))
                .right(texts.get("cli.compare.retained"))
                .right(texts.get("cli.compare.now"))
                .left(texts.get("cli.heap.class"));
        List<ClassChange> all = found.classes();
        for (ClassChange change : all.subList(0, Math.min(top, all.size()))) {
            table.row(
                    signed(change.shallowBytes()),
                    signed(change.instances()),
                    signed(change.retainedBytes()),
                    Figures.count(change.now().instances()),
                    change.className() + (change.loader().isEmpty() ? "" : "  (" + change.loader() + ")"));
        }
        table.print(out, 2);
        if (all.size() > top) {
            line("  " + texts.get("cli.more", Figures.count(all.size() - top)));
        }
        if (found.grown().isPresent()) {
            line("");
            grown(found.grown().get());
        }
    }

    private static String signed(long number) {
        return number > 0 ? "+" + Figures.count(number) : Figures.count(number);
    }

    private void grown(GrownPath grown) throws IOException {
        String instances = Figures.count(grown.now().instances());
        String before = Figures.count(grown.baseInstances());
        String through = Figures.count(grown.now().through());
        line(
                grown.baseThrough() < 0
                        ? texts.get("cli.compare.grown", grown.now().className(), instances, before, through)
                        : texts.get(
                                "cli.compare.grownBoth",
                                grown.now().className(),
                                instances,
                                before,
                                through,
                                Figures.count(grown.baseThrough())));
        line("  " + texts.get("cli.root." + grown.now().common().root().kind().id()));
        for (GrownStep grownStep : grown.steps()) {
            PathStep step = grownStep.step();
            String was = grownStep.base() < 0
                    ? texts.get("cli.compare.new")
                    : texts.get("cli.compare.before", Figures.bytes(grownStep.baseRetained()));
            line("    " + name(step) + " @ 0x" + Long.toHexString(step.address()) + "  "
                    + Figures.bytes(step.retained()) + "  (" + was + ")");
        }
        if (grown.firstGrown().isPresent()) {
            GrownStep first = grown.firstGrown().get();
            long by = first.step().retained() - first.baseRetained();
            line("  " + texts.get("cli.compare.first", name(first.step()), Figures.bytes(by)));
        }
        Table table = new Table().right(texts.get("cli.heap.instances")).left(texts.get("cli.heap.next"));
        grown.now().branches().stream()
                .limit(MOST_BRANCHES)
                .forEach(b ->
                        table.row(Figures.count(b.instances()), Vias.words(b.field(), texts) + " → " + b.className()));
        table.print(out, 4);
    }

    private String name(PathStep step) {
        String joint = step.named() ? "." : step.field().isEmpty() ? "" : " ";
        return step.className() + joint + Vias.words(step.field(), texts);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }

    /** @param top at most so many rows */
    public static void csv(List<ClassChange> rows, int top, Appendable out) throws IOException {
        Csv csv = new Csv(out)
                .head(
                        "class",
                        "loader",
                        "instances",
                        "shallow [bytes]",
                        "retained [bytes]",
                        "base instances",
                        "base shallow [bytes]",
                        "base retained [bytes]");
        for (ClassChange row : rows.subList(0, Math.min(top, rows.size()))) {
            csv.cell(row.className())
                    .cell(row.loader())
                    .cell(row.now().instances())
                    .cell(row.now().shallowBytes())
                    .cell(row.now().retainedBytes())
                    .cell(row.base().instances())
                    .cell(row.base().shallowBytes())
                    .cell(row.base().retainedBytes())
                    .end();
        }
    }
}
