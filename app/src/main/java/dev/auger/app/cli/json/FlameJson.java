package dev.auger.app.cli.json;

import dev.auger.analysis.flame.CallTree;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code flame}'s document: aggregated stacks as nodes, parents first. */
public final class FlameJson {

    private static final JsonOut.Prepared NAME = JsonOut.prepare("name");
    private static final JsonOut.Prepared PARENT = JsonOut.prepare("parent");
    private static final JsonOut.Prepared SELF = JsonOut.prepare("self");
    private static final JsonOut.Prepared TOTAL = JsonOut.prepare("total");

    private FlameJson() {}

    /** {@code samples}, {@code bytes} or {@code nanoseconds}. */
    public static String unit(SampleKind.Unit unit) {
        return switch (unit) {
            case SAMPLES -> "samples";
            case BYTES -> "bytes";
            case NANOS -> "nanoseconds";
            case COUNT -> "count";
        };
    }

    /**
     * Writes the whole document.
     *
     * @param tree null where the file has no samples of any kind
     * @param top keep the nodes with the largest totals, at most so many; a node's parents are never smaller, so the kept
     *     ones hang together
     */
    public static void write(JsonOut json, @Nullable CallTree tree, int top) throws IOException {
        json.beginObject();
        if (tree == null) {
            json.nothing("event").text("unit", "samples").number("total", 0).number("samples", 0);
            json.nothing("eventType").beginArray("nodes").endArray().endObject();
            return;
        }
        json.text("event", tree.what().id())
                .text("unit", unit(tree.unit()))
                .number("total", tree.totalWeight())
                .number("samples", tree.sampleCount())
                .text("eventType", tree.event().isEmpty() ? null : tree.event());
        FlameFactsJson.write(json, tree);
        json.beginArray("nodes");
        int[] kept = LargestNodes.of(tree, top);
        int[] renumbered = new int[tree.size()];
        JsonOut.Prepared[] names = new JsonOut.Prepared[tree.nameCount()];
        for (int i = 0; i < kept.length; i++) {
            int n = kept[i];
            renumbered[n] = i;
            int name = tree.nameId(n);
            if (names[name] == null) {
                names[name] = JsonOut.prepare(tree.nameOf(name));
            }
            json.beginObject()
                    .text(NAME, names[name])
                    .number(PARENT, tree.parent(n) < 0 ? -1 : renumbered[tree.parent(n)])
                    .number(SELF, tree.self(n))
                    .number(TOTAL, tree.total(n));
            FlameFactsJson.writeEstimate(json, tree, n);
            json.endObject();
        }
        json.endArray().endObject();
    }
}
