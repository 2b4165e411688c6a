package dev.auger.app.cli.heap;

import dev.auger.analysis.export.Csv;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.model.HeapSnapshot;
import java.io.IOException;
import java.util.List;

/** Tables about a heap as CSV. */
public final class HeapCsv {

    private HeapCsv() {}

    /** @param top at most so many rows */
    public static void histogram(List<HistogramRow> rows, int top, Appendable out) throws IOException {
        Csv csv =
                new Csv(out).head("class", "loaders", "instances", "shallow [bytes]", "size basis", "retained [bytes]");
        for (HistogramRow row : rows.subList(0, Math.min(top, rows.size()))) {
            csv.cell(row.className())
                    .cell(row.loaders())
                    .cell(row.instances())
                    .cell(row.shallowBytes())
                    .cell(row.sizeBasis())
                    .known(row.retainedBytes())
                    .end();
        }
    }

    /** In the given order. */
    public static void dominators(HeapAnalysis analysis, ObjectNames names, long[] objects, Appendable out)
            throws IOException {
        HeapSnapshot heap = analysis.heap();
        Csv csv = new Csv(out).head("id", "class", "label", "shallow [bytes]", "retained [bytes]", "objects");
        for (long object : objects) {
            csv.cell("0x" + Long.toHexString(heap.addressOf(object)))
                    .cell(heap.typeOf(object).name())
                    .cell(names.label(object))
                    .cell(heap.shallowSize(object))
                    .cell(analysis.retainedSize(object))
                    .cell(analysis.dominatedCount(object))
                    .end();
        }
    }
}
