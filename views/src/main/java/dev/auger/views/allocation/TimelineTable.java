package dev.auger.views.allocation;

import dev.auger.analysis.series.Bins;
import dev.auger.analysis.series.StackedSeries;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.time.TimeRange;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The timeline as a table: a row a bin, with the rate of every series, the heap after the last collection, and the pauses. */
final class TimelineTable {

    private static final double MIB = 1024.0 * 1024.0;

    private TimelineTable() {}

    static TableModel of(AllocationRequest.Result result, Texts texts) {
        StackedSeries series = result.series();
        Bins bins = series.bins();
        Clock clock = Clock.of(result.request().recording());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                        "time",
                        texts.get("events.column.time"),
                        b -> bins.seconds() < 1 ? clock.timeWithMillis(start(bins, b)) : clock.time(start(bins, b)))
                .mono()
                .width(116)
                .keep()
                .build());
        columns.add(Column.figure(
                        "rate",
                        texts.get("alloc.column.rate"),
                        b -> series.stacked(b) / bins.seconds() / MIB,
                        b -> Numbers.decimal(series.stacked(b) / bins.seconds() / MIB, 1))
                .unit("MiB/s")
                .width(92)
                .keep()
                .build());
        collections(columns, result, texts);
        for (int s = 0; s < series.names().size(); s++) {
            int each = s;
            String name = SeriesWords.name(series, s, result.request().dimension(), texts);
            columns.add(Column.figure(
                            "series-" + s,
                            name + " " + texts.get("alloc.axis.rate"),
                            b -> SeriesDataset.rate(series, each, b),
                            b -> Numbers.decimal(SeriesDataset.rate(series, each, b), 1))
                    .unit("MiB/s")
                    .width(120)
                    .minWidth(72)
                    .build());
        }
        return TableModel.flat(series.names().isEmpty() ? 0 : bins.count(), columns);
    }

    private static void collections(List<Column> columns, AllocationRequest.Result result, Texts texts) {
        double[] heap = heap(result);
        double[] pauses = pauses(result);
        if (!result.heap().isEmpty()) {
            columns.add(Column.figure(
                            "heap",
                            texts.get("alloc.column.heap"),
                            b -> heap[b],
                            b -> Double.isNaN(heap[b]) ? "" : Numbers.decimal(heap[b] / MIB, 1))
                    .unit("bytes")
                    .width(132)
                    .build());
        }
        if (!result.pauses().isEmpty()) {
            columns.add(Column.figure(
                            "pauses",
                            texts.get("alloc.column.pauses"),
                            b -> pauses[b],
                            b -> pauses[b] == 0 ? "" : Numbers.decimal(pauses[b] / 1e6, 1))
                    .unit("ns")
                    .width(92)
                    .build());
        }
    }

    private static long start(Bins bins, int bin) {
        return bins.start() + bin * bins.width();
    }

    /** After the last collection in each bin; not-a-number where there was none. */
    private static double[] heap(AllocationRequest.Result result) {
        Bins bins = result.series().bins();
        double[] heap = new double[bins.count()];
        Arrays.fill(heap, Double.NaN);
        for (HeapUse use : result.heap()) {
            heap[bins.of(use.time())] = use.usedBytes();
        }
        return heap;
    }

    private static double[] pauses(AllocationRequest.Result result) {
        Bins bins = result.series().bins();
        double[] pauses = new double[bins.count()];
        for (GcPause pause : result.pauses()) {
            pauses[bins.of(pause.start())] += pause.nanos();
        }
        return pauses;
    }

    /** The time some rows cover. */
    static TimeRange range(AllocationRequest.Result result, int first, int last) {
        Bins bins = result.series().bins();
        return new TimeRange(start(bins, first), start(bins, last + 1));
    }
}
