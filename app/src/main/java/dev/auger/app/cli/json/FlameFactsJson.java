package dev.auger.app.cli.json;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.TreeFacts;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The fields of {@code flame}'s document that say how its weights came about; only those that apply are written. */
final class FlameFactsJson {

    private FlameFactsJson() {}

    static void write(JsonOut json, CallTree tree) throws IOException {
        TreeFacts facts = tree.facts();
        if (!facts.states().isEmpty()) {
            json.beginArray("states");
            for (TreeFacts.StateCount state : facts.states()) {
                json.beginObject()
                        .text("state", state.state().isEmpty() ? null : state.state())
                        .flag("running", state.running())
                        .number("samples", state.samples())
                        .endObject();
            }
            json.endArray().number("notRunningSamples", facts.notRunning());
        }
        Optional<TreeFacts.Waits> waits = facts.waits();
        if (waits.isPresent()) {
            json.beginObject("waits")
                    .number("idleNanoseconds", waits.get().idleNanos())
                    .number("idleSpans", waits.get().idleSpans())
                    .flag("idleHidden", waits.get().idleHidden())
                    .number("nestedNanoseconds", waits.get().nestedNanos())
                    .endObject();
        }
        Optional<TreeFacts.OnCpu> onCpu = facts.onCpu();
        if (onCpu.isPresent()) {
            json.beginObject("onCpu")
                    .text("source", onCpu.get().source().map(SampleKind::id).orElse(null))
                    .text(
                            "missing",
                            onCpu.get()
                                    .missing()
                                    .map(why -> why.name().toLowerCase(Locale.ROOT))
                                    .orElse(null));
            if (onCpu.get().source().isPresent()) {
                json.number("periodNanoseconds", onCpu.get().period())
                        .number("periods", onCpu.get().samples())
                        .number("coveredPeriods", onCpu.get().covered());
            }
            json.endObject();
        }
    }

    /** How much of a node's total is an estimate, and half its 95 % interval. */
    static void writeEstimate(JsonOut json, CallTree tree, int node) throws IOException {
        if (tree.what().equals(FlameKind.ON_OFF)) {
            json.number("estimated", tree.estimate(node)).number("estimateError", tree.estimateError(node));
        }
    }
}
