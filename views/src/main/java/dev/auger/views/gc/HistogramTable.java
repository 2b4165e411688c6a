package dev.auger.views.gc;

import dev.auger.analysis.histogram.ClassGrowth;
import dev.auger.analysis.histogram.HistogramSeries;
import dev.auger.model.Names;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Classes of the last histogram; of several, with what changed since the first. */
final class HistogramTable {

    private final HistogramSeries series;
    private final List<ClassGrowth> rows;
    private final Texts texts;

    private HistogramTable(HistogramSeries series, Texts texts) {
        this.series = series;
        this.rows = series.classes();
        this.texts = texts;
    }

    /** Row {@code i} is class {@code i} of the series. */
    static TableModel model(HistogramSeries series, Texts texts) {
        return new HistogramTable(series, texts).model();
    }

    private TableModel model() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("class", title("class"), r -> rows.get(r).className())
                .display(r -> Names.simpleClass(rows.get(r).className()))
                .mono()
                .width(240)
                .grow(1)
                .keep()
                .tooltip(r -> rows.get(r).className())
                .build());
        columns.add(count("instances", ClassGrowth::lastInstances).build());
        columns.add(bytes("bytes", ClassGrowth::lastBytes).keep().build());
        long whole = Math.max(1, series.last().totalBytes());
        columns.add(Column.figure(
                        "share",
                        title("share"),
                        r -> rows.get(r).lastBytes(),
                        r -> Numbers.shareFigure((double) rows.get(r).lastBytes() / whole))
                .width(104)
                .bar("", r -> (double) rows.get(r).lastBytes() / whole)
                .build());
        if (series.histograms().size() > 1) {
            columns.add(count("instances-delta", ClassGrowth::deltaInstances).build());
            columns.add(bytes("bytes-delta", ClassGrowth::deltaBytes).keep().build());
        }
        if (rows.stream().anyMatch(ClassGrowth::grows)) {
            columns.add(
                    Column.text("trend", title("trend"), r -> rows.get(r).grows() ? texts.get("histogram.grows") : "")
                            .width(130)
                            .style(r -> "warn")
                            .build());
        }
        if (rows.stream().anyMatch(c -> !c.module().isEmpty())) {
            columns.add(Column.text("module", title("module"), r -> rows.get(r).module())
                    .width(140)
                    .style(r -> "faint")
                    .tooltip(r -> rows.get(r).module())
                    .build());
        }
        return TableModel.flat(rows.size(), columns).withKeys(r -> rows.get(r).className(), null);
    }

    private String title(String id) {
        return texts.get("histogram.column." + id);
    }

    private Column.Builder count(String id, ToLongFunction<ClassGrowth> figure) {
        boolean delta = id.endsWith("delta");
        return Column.figure(
                        id,
                        title(id),
                        r -> figure.applyAsLong(rows.get(r)),
                        r -> signed(
                                delta, figure.applyAsLong(rows.get(r)), Numbers.count(figure.applyAsLong(rows.get(r)))))
                .width(104);
    }

    private Column.Builder bytes(String id, ToLongFunction<ClassGrowth> figure) {
        boolean delta = id.endsWith("delta");
        return Column.figure(
                        id,
                        title(id),
                        r -> figure.applyAsLong(rows.get(r)),
                        r -> signed(
                                delta, figure.applyAsLong(rows.get(r)), Numbers.bytes(figure.applyAsLong(rows.get(r)))))
                .width(104);
    }

    private static String signed(boolean delta, long value, String text) {
        return !delta ? text : value == 0 ? "" : value > 0 ? "+" + text : text;
    }
}
