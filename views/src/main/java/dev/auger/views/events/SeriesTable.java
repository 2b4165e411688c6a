package dev.auger.views.events;

import dev.auger.analysis.events.EventSeries;
import dev.auger.analysis.series.Bins;
import dev.auger.model.recording.EventField.Content;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart as a table: a row a bin, a column a series. */
final class SeriesTable {

    private SeriesTable() {}

    static TableModel of(EventSeries series, @Nullable Content content, Clock clock, SeriesNames names, Texts texts) {
        Bins bins = series.bins();
        AmountAxis axis = AmountAxis.of(content, series.highest(), 4);
        String unit = axis.unit().isEmpty() ? "" : " " + axis.unit();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                        "time",
                        texts.get("events.column.time"),
                        b -> clock.timeWithMillis(bins.start() + b * bins.width()))
                .mono()
                .width(116)
                .build());
        for (int s = 0; s < series.names().size(); s++) {
            double[] values = series.values()[s];
            columns.add(Column.figure(
                            "series-" + s,
                            names.of(series, s, texts) + unit,
                            b -> values[b],
                            b -> figure(values[b], axis))
                    .width(140)
                    .minWidth(80)
                    .build());
        }
        return TableModel.flat(series.names().isEmpty() ? 0 : bins.count(), columns);
    }

    private static String figure(double value, AmountAxis axis) {
        if (Double.isNaN(value)) {
            return "";
        }
        boolean whole = axis.unit().isEmpty() && value == Math.rint(value);
        return dev.auger.views.text.Numbers.decimal(value / axis.divisor(), whole ? 0 : Math.min(3, axis.places() + 2));
    }
}
