package dev.auger.app.cli.gc;

import dev.auger.analysis.export.Csv;
import dev.auger.analysis.gc.GcSeries;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.gc.GcEvent;
import java.io.IOException;
import java.util.Locale;

/** Collections as CSV, in order of time. */
public final class GcCsv {

    private GcCsv() {}

    /** @param top at most so many */
    public static void write(GcSeries series, int top, Appendable out) throws IOException {
        Csv csv = new Csv(out)
                .head(
                        "id",
                        "start",
                        "pause [ms]",
                        "kind",
                        "name",
                        "cause",
                        "used before [bytes]",
                        "used after [bytes]",
                        "committed [bytes]",
                        "nested");
        for (GcEvent e :
                series.events().subList(0, Math.min(top, series.events().size()))) {
            csv.known(e.id())
                    .cell(GcTimes.exact(series, e.start()))
                    .cell(Figures.millis(e.pauseNanos()))
                    .cell(e.kind().name().toLowerCase(Locale.ROOT))
                    .cell(e.name())
                    .cell(e.cause())
                    .known(e.usedBefore())
                    .known(e.usedAfter())
                    .known(e.committed())
                    .cell(Boolean.toString(e.nested()))
                    .end();
        }
    }
}
