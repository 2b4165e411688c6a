package dev.auger.app.cli.json;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.MergedPath;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.compare.ClassChange;
import dev.auger.analysis.heap.compare.GrownPath;
import dev.auger.analysis.heap.compare.GrownStep;
import dev.auger.analysis.heap.compare.HeapComparison;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.SizeModel;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code heap histogram --base}: the histogram's document, whose rows have {@code loader, baseInstances, baseShallowBytes,
 * baseRetainedBytes, instancesDelta, shallowDelta, retainedDelta} besides and are ordered by {@code shallowDelta}; and {@code grown}, the
 * path on which the class is kept that grew most.
 */
public final class HeapCompareJson {

    private HeapCompareJson() {}

    /** @param top most classes */
    public static void histogram(
            JsonOut json, SizeModel sizes, HeapAnalysis base, HeapAnalysis now, HeapComparison found, int top)
            throws IOException {
        json.beginObject();
        HeapJson.layout(json, sizes, now.heap());
        json.beginObject("totals")
                .number("objects", now.reachableObjects())
                .number("shallowBytes", now.reachableBytes())
                .number(
                        "classes",
                        found.classes().stream()
                                .filter(c -> c.now().instances() > 0)
                                .count())
                .number("unreachableObjects", now.unreachableObjects())
                .number("unreachableBytes", now.unreachableBytes())
                .number("baseObjects", base.reachableObjects())
                .number("baseShallowBytes", base.reachableBytes())
                .endObject()
                .beginArray("classes");
        List<ClassChange> all = found.classes();
        for (ClassChange change : all.subList(0, Math.min(top, all.size()))) {
            row(json, change);
        }
        json.endArray();
        @Nullable GrownPath grown = found.grown().orElse(null);
        if (grown == null) {
            json.nothing("grown");
        } else {
            grown(json, base.heap(), grown);
        }
        json.endObject();
    }

    private static void row(JsonOut json, ClassChange change) throws IOException {
        json.beginObject()
                .text("class", change.className())
                .text("loader", change.loader().isEmpty() ? null : change.loader())
                .number("loaders", change.loaders())
                .number("instances", change.now().instances())
                .number("shallowBytes", change.now().shallowBytes())
                .text("sizeBasis", change.sizeBasis())
                .number("retainedBytes", change.now().retainedBytes())
                .number("baseInstances", change.base().instances())
                .number("baseShallowBytes", change.base().shallowBytes())
                .number("baseRetainedBytes", change.base().retainedBytes())
                .number("instancesDelta", change.instances())
                .number("shallowDelta", change.shallowBytes())
                .number("retainedDelta", change.retainedBytes())
                .endObject();
    }

    private static void grown(JsonOut json, HeapSnapshot base, GrownPath grown) throws IOException {
        json.beginObject("grown")
                .text("class", grown.now().className())
                .number("instances", grown.now().instances())
                .number("baseInstances", grown.baseInstances())
                .number("through", grown.now().through())
                .known("baseThrough", grown.baseThrough())
                .beginArray("path");
        for (GrownStep step : grown.steps()) {
            json.beginObject();
            step(json, base, step);
        }
        json.endArray().beginArray("branches");
        for (MergedPath.Branch branch : grown.now().branches()) {
            json.beginObject()
                    .text("class", branch.className())
                    .text("field", branch.field())
                    .number("instances", branch.instances())
                    .endObject();
        }
        json.endArray();
        @Nullable GrownStep first = grown.firstGrown().orElse(null);
        if (first == null) {
            json.nothing("firstGrown");
        } else {
            json.beginObject("firstGrown");
            step(json, base, first);
        }
        json.endObject();
    }

    /** Ends the object that was begun. */
    private static void step(JsonOut json, HeapSnapshot base, GrownStep grown) throws IOException {
        PathStep step = grown.step();
        json.address("id", step.address())
                .text("class", step.className())
                .text("field", step.field().isEmpty() ? null : step.field())
                .flag("classObject", step.classObject())
                .number("retainedBytes", step.retained())
                .text("baseId", grown.base() < 0 ? null : "0x" + Long.toHexString(base.addressOf(grown.base())))
                .known("baseRetainedBytes", grown.baseRetained())
                .endObject();
    }
}
