package dev.auger.views.heap;

import dev.auger.analysis.heap.compare.HeapTrend;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The columns of several dumps side by side, one for each, with the change from the first to the last. */
final class TrendTable {

    private TrendTable() {}

    /**
     * @param dumps in the order of the trend
     * @param whole reachable bytes or objects of the largest dump, which colours are by
     */
    static TableModel of(
            Texts words,
            List<HeapTrend.Row> rows,
            List<Dump> dumps,
            CompareMetric metric,
            long whole,
            Predicate<String> ownCode) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                        "class",
                        words.get("heap.column.class"),
                        r -> rows.get(r).className())
                .display(r -> HeapNames.shortClass(rows.get(r).className()))
                .mono()
                .width(170)
                .minWidth(130)
                .grow(1)
                .keep()
                .style(r -> ownCode.test(rows.get(r).className()) ? "strong" : "muted")
                .tooltip(r -> rows.get(r).className())
                .build());
        columns.add(Column.text(
                        "course",
                        words.get("heap.compare.course"),
                        r -> rows.get(r).rises() ? words.get("heap.compare.rises") : "")
                .width(84)
                .minWidth(60)
                .order(r -> rows.get(r).rises() ? 1 : 0)
                .graphic(() -> new Sparkline(
                        r -> rows.get(r).counts().stream().mapToLong(metric::of).toArray()))
                .build());
        for (int d = 0; d < dumps.size(); d++) {
            int dump = d;
            Dump shown = dumps.get(d);
            columns.add(Column.figure(
                            "dump-" + shown.number(),
                            shown.time().isEmpty() ? shown.name() : shown.time(),
                            r -> metric.of(rows.get(r).counts().get(dump)),
                            r -> metric.text(metric.of(rows.get(r).counts().get(dump))))
                    .unit(metric == CompareMetric.OBJECTS ? "" : "bytes")
                    .width(92)
                    .style(r -> rows.get(r).counts().get(dump).instances() == 0 ? "faint" : "muted")
                    .build());
        }
        columns.add(Column.figure(
                        "change",
                        words.get("heap.compare.change"),
                        r -> change(rows.get(r), metric),
                        r -> metric.change(change(rows.get(r), metric)))
                .unit(metric == CompareMetric.OBJECTS ? "" : "bytes")
                .width(108)
                .keep()
                .style(r -> Delta.style(change(rows.get(r), metric), whole))
                .build());
        return TableModel.flat(rows.size(), columns).withKeys(r -> rows.get(r).className(), null);
    }

    static long change(HeapTrend.Row row, CompareMetric metric) {
        return metric.of(row.counts().getLast()) - metric.of(row.counts().getFirst());
    }

    static boolean changed(HeapTrend.Row row) {
        return row.counts().stream().anyMatch(c -> !c.equals(row.counts().getFirst()));
    }
}
