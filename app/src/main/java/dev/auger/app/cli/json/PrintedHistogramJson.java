package dev.auger.app.cli.json;

import dev.auger.analysis.histogram.ClassGrowth;
import dev.auger.app.cli.gc.PrintedHistogram;
import dev.auger.model.heap.ClassHistogram;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code heap histogram} of what a JVM printed: the document of a heap dump with what a printout does not say as null, and
 * {@code histograms}, the number of those read. Where there are several, rows have {@code baseInstances, baseShallowBytes,
 * instancesDelta, shallowDelta} against the first and {@code grows}.
 */
public final class PrintedHistogramJson {

    private PrintedHistogramJson() {}

    /** @param top most classes */
    public static void write(JsonOut json, PrintedHistogram printed, int top) throws IOException {
        ClassHistogram last = printed.series().last();
        boolean series = printed.isSeries();
        Map<String, Integer> loaders = new HashMap<>();
        last.rows().forEach(row -> loaders.merge(row.className(), 1, Integer::sum));
        json.beginObject().nothing("layout").beginObject("totals");
        json.number("objects", last.totalInstances())
                .number("shallowBytes", last.totalBytes())
                .number("classes", loaders.size())
                .nothing("unreachableObjects")
                .nothing("unreachableBytes");
        if (series) {
            json.number("baseObjects", printed.series().first().totalInstances())
                    .number("baseShallowBytes", printed.series().first().totalBytes());
        }
        json.endObject()
                .number("histograms", printed.series().histograms().size())
                .beginArray("classes");
        List<ClassGrowth> rows = printed.rows();
        for (ClassGrowth row : rows.subList(0, Math.min(top, rows.size()))) {
            json.beginObject()
                    .text("class", row.className())
                    .text("module", row.module().isEmpty() ? null : row.module())
                    .number("loaders", loaders.getOrDefault(row.className(), 0))
                    .number("instances", row.lastInstances())
                    .number("shallowBytes", row.lastBytes())
                    .text("sizeBasis", "printed")
                    .nothing("retainedBytes");
            if (series) {
                json.number("baseInstances", row.instances().getFirst())
                        .number("baseShallowBytes", row.bytes().getFirst())
                        .number("instancesDelta", row.deltaInstances())
                        .number("shallowDelta", row.deltaBytes())
                        .flag("grows", row.grows());
            }
            json.endObject();
        }
        json.endArray().endObject();
    }
}
