package dev.auger.app.cli.flame;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.app.cli.args.Filters;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Sparkline;
import dev.auger.app.cli.table.Table;
import dev.auger.model.Frame;
import dev.auger.views.text.Texts;
import java.io.IOException;

/** Allocation for people: the rate over time as a line of blocks, then the largest classes and sites. */
public final class AllocText {

    private static final int ROWS = 15;
    private static final int LINE_WIDTH = 80;

    private final Texts texts;
    private final Filters filters;

    public AllocText(Texts texts, Filters filters) {
        this.texts = texts;
        this.filters = filters;
    }

    public void print(AllocationSummary summary, Appendable out) throws IOException {
        long total = summary.totalBytes();
        out.append(texts.get(
                        "cli.alloc.head",
                        Figures.bytes(total),
                        Figures.count(summary.samples()),
                        summary.event(),
                        summary.samples()))
                .append('\n');
        long[] bytes =
                summary.bins().stream().mapToLong(AllocationSummary.Bin::bytes).toArray();
        if (bytes.length > 1) {
            out.append("  ")
                    .append(Sparkline.of(bytes, LINE_WIDTH))
                    .append("  ")
                    .append(Figures.duration(bytes.length * summary.binNanos()))
                    .append('\n');
        }
        int rows = filters.rows(ROWS);
        Table classes = new Table()
                .right(texts.get("cli.alloc.bytes"))
                .right(texts.get("cli.share"))
                .right(texts.get("cli.samples"))
                .left(texts.get("cli.alloc.class"));
        summary.classes().stream()
                .limit(rows)
                .forEach(row -> classes.row(
                        Figures.bytes(row.bytes()),
                        Figures.share(row.bytes(), total),
                        Figures.count(row.samples()),
                        row.className()));
        out.append('\n');
        classes.print(out, 2);
        more(out, summary.classes().size() - rows);
        Table sites = new Table()
                .right(texts.get("cli.alloc.bytes"))
                .right(texts.get("cli.share"))
                .right(texts.get("cli.samples"))
                .left(texts.get("cli.alloc.site"))
                .left(texts.get("cli.alloc.mostly"));
        summary.sites().stream()
                .limit(rows)
                .forEach(row -> sites.row(
                        Figures.bytes(row.bytes()),
                        Figures.share(row.bytes(), total),
                        Figures.count(row.samples()),
                        site(row.top()),
                        row.topClass() == null ? "" : row.topClass()));
        out.append('\n');
        sites.print(out, 2);
        more(out, summary.sites().size() - rows);
    }

    private static String site(Frame frame) {
        return frame.line() > 0 ? frame.qualifiedName() + ":" + frame.line() : frame.qualifiedName();
    }

    private void more(Appendable out, int left) throws IOException {
        if (left > 0) {
            out.append("  ").append(texts.get("cli.more", Figures.count(left))).append('\n');
        }
    }
}
