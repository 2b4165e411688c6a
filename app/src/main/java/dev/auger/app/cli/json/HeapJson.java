package dev.auger.app.cli.json;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.analysis.heap.MergedPath;
import dev.auger.analysis.heap.PathStep;
import dev.auger.app.cli.heap.ObjectNames;
import dev.auger.model.Frame;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapLayout;
import dev.auger.model.heap.SizeModel;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of {@code heap}'s questions. */
public final class HeapJson {

    private HeapJson() {}

    /**
     * {@code heap histogram}.
     *
     * @param sizes by whose rules sizes are reckoned
     * @param rows all rows; the totals are theirs
     * @param top at most so many rows are printed
     */
    public static void histogram(JsonOut json, SizeModel sizes, HeapAnalysis analysis, List<HistogramRow> rows, int top)
            throws IOException {
        json.beginObject();
        layout(json, sizes, analysis.heap());
        json.beginObject("totals")
                .number(
                        "objects",
                        rows.stream().mapToLong(HistogramRow::instances).sum())
                .number(
                        "shallowBytes",
                        rows.stream().mapToLong(HistogramRow::shallowBytes).sum())
                .number("classes", rows.size())
                .number("unreachableObjects", analysis.unreachableObjects())
                .number("unreachableBytes", analysis.unreachableBytes())
                .endObject();
        json.beginArray("classes");
        for (HistogramRow row : rows.subList(0, Math.min(top, rows.size()))) {
            json.beginObject()
                    .text("class", row.className())
                    .number("loaders", row.loaders())
                    .number("instances", row.instances())
                    .number("shallowBytes", row.shallowBytes())
                    .text("sizeBasis", row.sizeBasis())
                    .number("retainedBytes", row.retainedBytes())
                    .endObject();
        }
        json.endArray().endObject();
    }

    /** What the sizes rest on. */
    static void layout(JsonOut json, SizeModel sizes, HeapSnapshot heap) throws IOException {
        HeapLayout layout = heap.layout();
        json.beginObject("layout")
                .number("referenceBytes", layout.referenceBytes())
                .number("headerBytes", layout.headerBytes())
                .number("arrayHeaderBytes", layout.arrayHeaderBytes())
                .number("alignment", layout.alignment())
                .text("inferredFrom", layout.inferredFrom())
                .text("sizes", sizes == SizeModel.MAT ? "mat" : "hotspot")
                .endObject();
    }

    /** {@code heap dominators}, in the given order. */
    public static void dominators(JsonOut json, HeapAnalysis analysis, ObjectNames names, long[] objects)
            throws IOException {
        HeapSnapshot heap = analysis.heap();
        json.beginObject().beginArray("roots");
        for (long object : objects) {
            json.beginObject()
                    .address("id", heap.addressOf(object))
                    .text("class", heap.typeOf(object).name())
                    .text("label", names.label(object))
                    .number("shallowBytes", heap.shallowSize(object))
                    .number("retainedBytes", analysis.retainedSize(object))
                    .number("objects", analysis.dominatedCount(object))
                    .endObject();
        }
        json.endArray().endObject();
    }

    /**
     * {@code heap paths}.
     *
     * @param merged where the instances of a class are kept, or null where one object was asked for or nothing is common
     */
    public static void paths(JsonOut json, List<HeapPath> paths, @Nullable MergedPath merged, ObjectNames names)
            throws IOException {
        json.beginObject().beginArray("paths");
        for (HeapPath path : paths) {
            json.beginArray();
            steps(json, path.steps());
            json.endArray();
        }
        json.endArray().beginArray("roots");
        for (HeapPath path : paths) {
            root(json, path, names);
        }
        json.endArray();
        if (merged == null) {
            json.nothing("merged");
        } else {
            json.beginObject("merged")
                    .number("instances", merged.instances())
                    .number("strong", merged.strong())
                    .number("through", merged.through())
                    .beginArray("path");
            steps(json, merged.common().steps());
            json.endArray().beginArray("branches");
            for (MergedPath.Branch branch : merged.branches()) {
                json.beginObject()
                        .text("class", branch.className())
                        .text("field", branch.field())
                        .number("instances", branch.instances())
                        .endObject();
            }
            json.endArray().endObject();
        }
        json.endObject();
    }

    private static void root(JsonOut json, HeapPath path, ObjectNames names) throws IOException {
        json.beginObject()
                .text("kind", path.root().kind().id())
                .text("thread", names.thread(path.root()))
                .endObject();
    }

    /** The field is the one by which the step leads to the next; null at the last. */
    private static void steps(JsonOut json, List<PathStep> steps) throws IOException {
        for (PathStep step : steps) {
            json.beginObject()
                    .address("id", step.address())
                    .text("class", step.className())
                    .text("field", step.field().isEmpty() ? null : step.field())
                    .flag("classObject", step.classObject())
                    .number("retainedBytes", step.retained())
                    .endObject();
        }
    }

    /** {@code heap suspects}. */
    public static void suspects(
            JsonOut json, HeapAnalysis analysis, ObjectNames names, List<Accumulation> accumulations)
            throws IOException {
        HeapSnapshot heap = analysis.heap();
        json.beginObject().beginArray("suspects");
        for (Accumulation found : accumulations) {
            json.beginObject().beginObject("accumulation");
            json.address("id", heap.addressOf(found.object()))
                    .text("class", heap.typeOf(found.object()).name())
                    .text("label", found.label())
                    .endObject();
            json.number("retainedBytes", found.retained())
                    .share("share", found.share())
                    .number("objects", analysis.dominatedCount(found.object()))
                    .text(
                            "thread",
                            found.threadIndex() < 0
                                    ? null
                                    : heap.threads().get(found.threadIndex()).name());
            Frame frame = names.frame(found.path());
            if (frame == null) {
                json.nothing("frame");
            } else {
                json.beginObject("frame").frameFields(frame).endObject();
            }
            json.beginArray("path");
            steps(json, found.path().steps());
            json.endArray().beginArray("keeps");
            for (Accumulation.Kept kept : found.keeps()) {
                json.beginObject()
                        .text("class", kept.className())
                        .number("instances", kept.instances())
                        .number("bytes", kept.bytes())
                        .endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }
}
