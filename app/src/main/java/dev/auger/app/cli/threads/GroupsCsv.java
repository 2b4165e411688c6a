package dev.auger.app.cli.threads;

import dev.auger.analysis.export.Csv;
import dev.auger.analysis.threads.GroupedThreads;
import dev.auger.app.cli.table.Figures;
import dev.auger.model.threads.ThreadDump;
import java.io.IOException;
import java.util.List;

/** Groups of threads as CSV, one row a group and dump. */
public final class GroupsCsv {

    private final Csv csv;

    /** Writes the head. */
    public GroupsCsv(Appendable out) throws IOException {
        csv = new Csv(out)
                .head(
                        "dump",
                        "at",
                        "group",
                        "state",
                        "kind",
                        "count",
                        "idle",
                        "age p50 [milliseconds]",
                        "age p90 [milliseconds]",
                        "age p99 [milliseconds]",
                        "age max [milliseconds]");
    }

    /** @param number 1 for the first dump */
    public void write(int number, ThreadDump dump, List<GroupedThreads> groups) throws IOException {
        for (GroupedThreads group : groups) {
            csv.cell(number)
                    .cell(dump.at() == null ? "" : dump.at().iso())
                    .cell(group.label())
                    .cell(group.state())
                    .cell(group.kind().name())
                    .cell(group.count())
                    .cell(group.idle())
                    .cell(age(group.ages().p50()))
                    .cell(age(group.ages().p90()))
                    .cell(age(group.ages().p99()))
                    .cell(age(group.ages().max()))
                    .end();
        }
    }

    private static String age(double millis) {
        return Double.isNaN(millis) ? "" : Figures.millis(millis);
    }
}
