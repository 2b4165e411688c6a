package dev.auger.app.cli.json;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.alloc.Survivor;
import dev.auger.model.Frame;
import dev.auger.model.recording.OldObject;
import dev.auger.model.time.Moment;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code alloc}'s document. */
public final class AllocJson {

    private AllocJson() {}

    /**
     * Writes it.
     *
     * @param survivors objects alive at the end; null where they were not recorded, which is not the same as none
     * @param top at most so many classes and sites
     */
    public static void write(JsonOut json, AllocationSummary summary, @Nullable List<Survivor> survivors, int top)
            throws IOException {
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
        json.endArray();
        if (survivors == null) {
            json.nothing("oldObjects");
        } else {
            json.beginArray("oldObjects");
            for (Survivor survivor : survivors) {
                survivor(json, survivor);
            }
            json.endArray();
        }
        json.endObject();
    }

    private static void survivor(JsonOut json, Survivor survivor) throws IOException {
        OldObject object = survivor.object();
        json.beginObject()
                .text("class", object.className())
                .known("elements", object.arrayElements())
                .known("bytes", object.bytes())
                .millis("ageMillis", survivor.ageNanos() < 0 ? -1 : survivor.ageNanos() / 1e6)
                .text("thread", survivor.thread().isEmpty() ? null : survivor.thread());
        Frame site = survivor.site();
        if (site == null) {
            json.nothing("site");
        } else {
            json.beginObject("site").frameFields(site).endObject();
        }
        json.beginArray("chain");
        for (OldObject.Reference step : object.chain()) {
            json.beginObject()
                    .text("class", step.className().isEmpty() ? null : step.className())
                    .text("field", step.field().isEmpty() ? null : step.field())
                    .endObject();
        }
        json.endArray()
                .text("root", object.root().isEmpty() ? null : object.root())
                .endObject();
    }
}
