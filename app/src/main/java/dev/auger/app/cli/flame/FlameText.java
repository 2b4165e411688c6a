package dev.auger.app.cli.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;

/** A call tree for people: the methods with the most of their own, then the large branches as an indented tree. */
public final class FlameText {

    private static final int METHODS = 20;
    private static final int BRANCHES = 40;
    /** Branches below this share are left out of the tree. */
    private static final double SMALLEST = 0.02;

    private final Texts texts;
    private final Filters filters;

    public FlameText(Texts texts, Filters filters) {
        this.texts = texts;
        this.filters = filters;
    }

    public void print(CallTree tree, Appendable out) throws IOException {
        out.append(texts.get(
                        "cli.flame.head",
                        tree.what().id(),
                        tree.event(),
                        weight(tree, tree.totalWeight()),
                        Figures.count(tree.sampleCount()),
                        tree.sampleCount()))
                .append('\n');
        for (String note : FlameNotes.of(tree, texts)) {
            out.append("  ").append(note).append('\n');
        }
        if (tree.size() == 1) {
            return;
        }
        methods(tree, out);
        branches(tree, out);
    }

    private static String weight(CallTree tree, long weight) {
        return switch (tree.unit()) {
            case SAMPLES, COUNT -> Figures.count(weight);
            case BYTES -> Figures.bytes(weight);
            case NANOS -> Figures.duration(weight);
        };
    }

    private void methods(CallTree tree, Appendable out) throws IOException {
        List<HotMethods.Row> rows = HotMethods.of(tree);
        int shown = Math.min(rows.size(), filters.rows(METHODS));
        Table table = new Table()
                .right(texts.get("cli.flame.self"))
                .right(texts.get("cli.share"))
                .right(texts.get("cli.flame.total"))
                .right(texts.get("cli.share"))
                .left(texts.get("cli.flame.method"));
        for (HotMethods.Row row : rows.subList(0, shown)) {
            table.row(
                    weight(tree, row.self()),
                    Figures.share(row.self(), tree.totalWeight()),
                    weight(tree, row.total()),
                    Figures.share(row.total(), tree.totalWeight()),
                    row.name());
        }
        out.append('\n');
        table.print(out, 2);
        if (rows.size() > shown) {
            out.append("  ")
                    .append(texts.get("cli.more", Figures.count(rows.size() - shown)))
                    .append('\n');
        }
    }

    /** A run of only children with nothing of their own is indented as one: depth in the text is the number of choices. */
    private void branches(CallTree tree, Appendable out) throws IOException {
        String unit = tree.unit() == SampleKind.Unit.SAMPLES ? texts.get("cli.samples") : "";
        Table table = new Table()
                .right(texts.get("cli.share"))
                .right(unit.isEmpty() ? texts.get("cli.flame.total") : unit)
                .left(texts.get("cli.flame.branches"));
        int[] indent = new int[tree.maxDepth() + 2];
        int lines = 0;
        int n = 1;
        while (n < tree.size() && lines < BRANCHES) {
            if (tree.total(n) < tree.totalWeight() * SMALLEST) {
                n = tree.end(n);
                continue;
            }
            int parent = tree.parent(n);
            boolean only = parent > 0 && tree.total(parent) == tree.total(n);
            int depth = tree.depth(n);
            indent[depth] = only ? indent[depth - 1] : indent[depth - 1] + (depth > 1 ? 1 : 0);
            table.row(
                    Figures.share(tree.total(n), tree.totalWeight()),
                    weight(tree, tree.total(n)),
                    "  ".repeat(indent[depth]) + tree.name(n));
            lines++;
            n++;
        }
        out.append('\n');
        table.print(out, 2);
    }
}
