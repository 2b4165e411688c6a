package dev.auger.app.cli.gc;

import dev.auger.analysis.export.Csv;
import dev.auger.analysis.histogram.ClassGrowth;
import dev.auger.analysis.histogram.HistogramSeries;
import dev.auger.app.cli.table.Figures;
import dev.auger.app.cli.table.Table;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.util.List;

/**
 * A histogram a JVM printed, with what it changed to since another.
 *
 * @param compared whether the two were asked for, so that what changed comes first
 */
public record PrintedHistogram(HistogramSeries series, boolean compared) {

    /** Whether there is an earlier one. */
    public boolean isSeries() {
        return series.histograms().size() > 1;
    }

    /** By bytes; of two that are compared, what changed, by its bytes. */
    public List<ClassGrowth> rows() {
        return compared
                ? series.changed()
                : series.classes().stream().filter(c -> c.lastInstances() > 0).toList();
    }

    /** @param top most classes */
    public void print(Texts texts, int top, Appendable out) throws IOException {
        out.append(texts.get(
                        "cli.histogram.head",
                        Figures.count(series.last().totalInstances()),
                        Figures.bytes(series.last().totalBytes()),
                        Figures.count(series.last().rows().size())))
                .append('\n');
        if (isSeries()) {
            out.append(texts.get(
                            "cli.histogram.first",
                            Figures.count(series.first().totalInstances()),
                            Figures.bytes(series.first().totalBytes()),
                            Figures.count(series.histograms().size())))
                    .append('\n');
        }
        Table table = new Table()
                .right(texts.get("cli.heap.instances"))
                .right(texts.get("cli.alloc.bytes"))
                .right(texts.get("cli.share"));
        if (isSeries()) {
            table.right(texts.get("cli.compare.instances")).right(texts.get("cli.compare.shallow"));
        }
        table.left(texts.get("cli.heap.class"));
        List<ClassGrowth> rows = rows();
        for (ClassGrowth row : rows.subList(0, Math.min(top, rows.size()))) {
            String name = row.className() + (row.grows() ? "  " + texts.get("cli.histogram.grows") : "");
            String instances = Figures.count(row.lastInstances());
            String bytes = Figures.count(row.lastBytes());
            String share = Figures.share(row.lastBytes(), series.last().totalBytes());
            if (isSeries()) {
                table.row(instances, bytes, share, signed(row.deltaInstances()), signed(row.deltaBytes()), name);
            } else {
                table.row(instances, bytes, share, name);
            }
        }
        table.print(out, 2);
        if (rows.size() > top) {
            out.append("  ")
                    .append(texts.get("cli.more", Figures.count(rows.size() - top)))
                    .append('\n');
        }
    }

    private static String signed(long number) {
        return number > 0 ? "+" + Figures.count(number) : Figures.count(number);
    }

    /** @param top at most so many rows */
    public void csv(int top, Appendable out) throws IOException {
        Csv csv = new Csv(out).head("class", "module", "instances", "bytes", "first instances", "first bytes", "grows");
        List<ClassGrowth> rows = rows();
        for (ClassGrowth row : rows.subList(0, Math.min(top, rows.size()))) {
            csv.cell(row.className())
                    .cell(row.module())
                    .cell(row.lastInstances())
                    .cell(row.lastBytes())
                    .cell(row.instances().getFirst())
                    .cell(row.bytes().getFirst())
                    .cell(Boolean.toString(row.grows()))
                    .end();
        }
    }
}
