package dev.auger.app.cli.json;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.model.time.Moment;
import java.io.IOException;

/** {@code alloc}'s document. */
public final class AllocJson {

    private AllocJson() {}

    /** @param top at most so many classes and sites */
    public static void write(JsonOut json, AllocationSummary summary, int top) throws IOException {
        json.beginObject()
                .text("event", summary.event().isEmpty() ? null : summary.event())
                .text("unit", "bytes")
                .number("total", summary.totalBytes())
                .number("samples", summary.samples())
                .millis("binMillis", summary.binNanos() / 1e6);
        json.beginArray("bins");
        for (AllocationSummary.Bin bin : summary.bins()) {
            json.beginObject()
                    .moment("start", Moment.utc(bin.start()))
                    .number("bytes", bin.bytes())
                    .endObject();
        }
        json.endArray().beginArray("classes");
        for (AllocationSummary.ClassRow row :
                summary.classes().stream().limit(top).toList()) {
            json.beginObject()
                    .text("class", row.className())
                    .number("bytes", row.bytes())
                    .number("samples", row.samples())
                    .endObject();
        }
        json.endArray().beginArray("sites");
        for (AllocationSummary.SiteRow row : summary.sites().stream().limit(top).toList()) {
            json.beginObject()
                    .frameFields(row.top())
                    .number("bytes", row.bytes())
                    .number("samples", row.samples())
                    .text("mostlyClass", row.topClass())
                    .text("mostlyThread", row.mostlyThread().isEmpty() ? null : row.mostlyThread())
                    .endObject();
        }
        json.endArray().endObject();
    }
}
