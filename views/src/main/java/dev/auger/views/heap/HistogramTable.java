package dev.auger.views.heap;

import dev.auger.analysis.heap.HistogramRow;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The columns of the class histogram. */
final class HistogramTable {

    private HistogramTable() {}

    /**
     * @param total bytes that shares are of
     * @param retained whether retained sizes are known yet
     */
    static TableModel of(
            Texts words, List<HistogramRow> rows, long total, boolean retained, Predicate<String> ownCode) {
        SizeUnit unit = SizeUnit.of(total);
        long objects = rows.stream().mapToLong(HistogramRow::instances).max().orElse(0);
        long most = rows.stream().mapToLong(HistogramRow::shallowBytes).max().orElse(1);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                        "class",
                        words.get("heap.column.class"),
                        r -> rows.get(r).className())
                .display(r -> HeapNames.shortClass(rows.get(r).className()))
                .mono()
                .width(150)
                .minWidth(120)
                .grow(1)
                .style(r -> ownCode.test(rows.get(r).className()) ? "strong" : "muted")
                .tooltip(r -> tooltip(words, rows.get(r)))
                .build());
        columns.add(Column.figure(
                        "objects",
                        words.get("heap.column.objects"),
                        r -> rows.get(r).instances(),
                        r -> Numbers.count(rows.get(r).instances()))
                .width(78)
                .holding(Numbers.count(objects))
                .keep()
                .style(r -> "muted")
                .build());
        columns.add(Column.figure(
                        "shallow",
                        unit.title(),
                        r -> rows.get(r).shallowBytes(),
                        r -> unit.figure(rows.get(r).shallowBytes()))
                .unit("bytes")
                .width(78)
                .keep()
                .build());
        columns.add(Column.figure(
                        "share",
                        words.get("heap.column.share"),
                        r -> rows.get(r).shallowBytes(),
                        r -> share(rows.get(r).shallowBytes(), total))
                .derived()
                .width(84)
                .keep()
                .bar("object", r -> (double) rows.get(r).shallowBytes() / Math.max(1, most))
                .build());
        if (retained) {
            columns.add(Column.figure(
                            "retained",
                            words.get("heap.column.retained", unit.title()),
                            r -> rows.get(r).retainedBytes(),
                            r -> unit.figure(rows.get(r).retainedBytes()))
                    .unit("bytes")
                    .width(108)
                    .build());
        }
        return TableModel.flat(rows.size(), columns).withKeys(r -> rows.get(r).className(), null);
    }

    private static String tooltip(Texts words, HistogramRow row) {
        String basis = words.get("heap.basis." + row.sizeBasis());
        String loaders = row.loaders() > 1 ? "\n" + words.get("heap.loaders", row.loaders()) : "";
        return row.className() + '\n' + basis + loaders;
    }

    static String share(long bytes, long total) {
        return total <= 0 ? "\u2013" : Numbers.shareFigure((double) bytes / total);
    }
}
