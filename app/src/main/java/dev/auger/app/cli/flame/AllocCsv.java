package dev.auger.app.cli.flame;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.export.Csv;
import dev.auger.app.cli.UsageError;
import dev.auger.model.time.Moment;
import java.io.IOException;

/** Allocation as CSV: one of its three tables. */
public enum AllocCsv {
    TIME,
    CLASS,
    SITE;

    /** @throws UsageError for anything but the three names */
    public static AllocCsv of(String name) {
        return switch (name) {
            case "time" -> TIME;
            case "class" -> CLASS;
            case "site" -> SITE;
            default -> throw UsageError.of("cli.usage.by", name);
        };
    }

    /** @param top at most so many classes or sites */
    public void write(AllocationSummary summary, int top, Appendable out) throws IOException {
        Csv csv = new Csv(out);
        switch (this) {
            case TIME -> {
                csv.head("start", "allocated [bytes]");
                for (AllocationSummary.Bin bin : summary.bins()) {
                    csv.cell(Moment.utc(bin.start()).iso()).cell(bin.bytes()).end();
                }
            }
            case CLASS -> {
                csv.head("class", "allocated [bytes]", "samples");
                for (AllocationSummary.ClassRow row :
                        summary.classes().stream().limit(top).toList()) {
                    csv.cell(row.className())
                            .cell(row.bytes())
                            .cell(row.samples())
                            .end();
                }
            }
            case SITE -> {
                csv.head(
                        "class",
                        "method",
                        "file",
                        "line",
                        "allocated [bytes]",
                        "samples",
                        "mostly class",
                        "mostly thread");
                for (AllocationSummary.SiteRow row :
                        summary.sites().stream().limit(top).toList()) {
                    csv.cell(row.top().className())
                            .cell(row.top().method())
                            .cell(row.top().file())
                            .known(row.top().line())
                            .cell(row.bytes())
                            .cell(row.samples())
                            .cell(row.topClass())
                            .cell(row.mostlyThread())
                            .end();
                }
            }
        }
    }
}
