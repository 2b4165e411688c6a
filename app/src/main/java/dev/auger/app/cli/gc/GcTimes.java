package dev.auger.app.cli.gc;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.time.Moment;
import java.util.Locale;

/** When a collection began: ISO-8601 if the log has dates, else seconds since the process began. */
public final class GcTimes {

    private GcTimes() {}

    /** For documents: a date, or a decimal number of seconds with at most nine places. */
    public static String exact(GcSeries series, long nanos) {
        return series.dated() ? new Moment(nanos, series.zoned()).iso() : Figures.millis(nanos / 1000);
    }

    static String shown(GcSeries series, long nanos) {
        return series.dated()
                ? new Moment(nanos / 1_000_000 * 1_000_000, series.zoned()).iso()
                : String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }
}
