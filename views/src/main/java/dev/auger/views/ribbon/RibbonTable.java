package dev.auger.views.ribbon;

import dev.auger.analysis.series.Bins;
import dev.auger.analysis.series.RibbonSeries;
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
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/** The ribbon as a table: a row a bin, with what its lanes and flags show there. */
final class RibbonTable {

    private static final double MIB = 1024.0 * 1024.0;

    private final RibbonSeries series;
    private final List<Flags.Instant> instants;
    private final Clock clock;
    private final Texts texts;

    private RibbonTable(RibbonSeries series, List<Flags.Instant> instants, Clock clock, Texts texts) {
        this.series = series;
        this.instants = instants;
        this.clock = clock;
        this.texts = texts;
    }

    static TableModel of(RibbonSeries series, List<Flags.Instant> instants, Clock clock, Texts texts) {
        return new RibbonTable(series, instants, clock, texts).model();
    }

    /** The time some rows cover. */
    static TimeRange range(RibbonSeries series, int first, int last) {
        Bins bins = series.bins();
        long start = Math.max(series.range().start(), bins.start() + first * bins.width());
        return new TimeRange(
                start, Math.max(start, Math.min(series.range().end(), bins.start() + (last + 1) * bins.width())));
    }

    private TableModel model() {
        Bins bins = series.bins();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("time", texts.get("events.column.time"), this::time)
                .mono()
                .width(116)
                .keep()
                .build());
        if (series.cpu().length > 0) {
            columns.add(figure("cpu", cpuHead(), b -> series.cpu()[b] * (isShare() ? 100 : 1), isShare() ? 1 : 2, ""));
        }
        if (series.allocation().length > 0) {
            columns.add(figure(
                    "allocation",
                    texts.get("ribbon.allocation") + ", " + texts.get("alloc.axis.rate"),
                    b -> series.allocation()[b] / MIB,
                    1,
                    "MiB/s"));
        }
        double[] heap = heap();
        columns.add(figure("heap", texts.get("alloc.column.heap"), b -> heap[b] / MIB, 1, "MiB"));
        double[][] pauses = pauses();
        columns.add(figure("pauses", texts.get("ribbon.pauses"), b -> pauses[0][b], 0, ""));
        columns.add(figure("paused", texts.get("alloc.column.pauses"), b -> pauses[1][b] / 1e6, 1, "ms"));
        columns.add(figure("longest", texts.get("ribbon.column.longest"), b -> pauses[2][b] / 1e6, 1, "ms"));
        if (!instants.isEmpty()) {
            columns.add(Column.text("dumps", texts.get("ribbon.column.dumps"), this::dumps)
                    .width(180)
                    .grow(1)
                    .build());
        }
        return TableModel.flat(bins.count(), columns).withKeys(this::time, null);
    }

    private static Column figure(String id, String title, IntToDoubleFunction value, int places, String unit) {
        return Column.figure(id, title, value, b -> figure(value.applyAsDouble(b), places))
                .unit(unit)
                .width(140)
                .minWidth(84)
                .build();
    }

    private static String figure(double value, int places) {
        return Double.isNaN(value) ? "" : Numbers.decimal(value, places);
    }

    private boolean isShare() {
        return series.cpuUnit() == RibbonSeries.CpuUnit.MACHINE;
    }

    private String cpuHead() {
        return texts.get("ribbon.cpu") + ", "
                + switch (series.cpuUnit()) {
                    case CORES -> texts.get("ribbon.unit.cores");
                    case MACHINE -> "%";
                    case SAMPLES, NONE -> texts.get("ribbon.unit.samples");
                };
    }

    private long start(int bin) {
        return series.bins().start() + bin * series.bins().width();
    }

    private String time(int bin) {
        return series.bins().seconds() < 1 ? clock.timeWithMillis(start(bin)) : clock.time(start(bin));
    }

    private String dumps(int bin) {
        return instants.stream()
                .filter(i -> series.bins().of(i.time()) == bin)
                .map(Flags.Instant::name)
                .collect(Collectors.joining(", "));
    }

    /** After the last collection in each bin; not-a-number where there was none. */
    private double[] heap() {
        double[] heap = new double[series.bins().count()];
        Arrays.fill(heap, Double.NaN);
        for (HeapUse use : series.heap()) {
            heap[series.bins().of(use.time())] = use.usedBytes();
        }
        return heap;
    }

    /** Number, sum and longest by bin; not-a-number for the times where there was none. */
    private double[][] pauses() {
        double[][] all = new double[3][series.bins().count()];
        Arrays.fill(all[1], Double.NaN);
        Arrays.fill(all[2], Double.NaN);
        for (GcPause pause : series.pauses()) {
            int bin = series.bins().of(pause.start());
            boolean first = all[0][bin]++ == 0;
            all[1][bin] = first ? pause.nanos() : all[1][bin] + pause.nanos();
            all[2][bin] = first ? pause.nanos() : Math.max(all[2][bin], pause.nanos());
        }
        return all;
    }
}
