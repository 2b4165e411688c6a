package dev.auger.importers.stacks.chrome;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.KindBuilder;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.SampledKinds;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * V8's profiles, {@code Profiler.Profile} and {@code HeapProfiler.SamplingHeapProfile} of Chrome's protocol, as Node.js and
 * Chrome's developer tools save them ({@code .cpuprofile}, {@code .heapprofile}):
 *
 * <pre>
 * { "nodes": [ { "id", "callFrame": { "functionName", "url", "lineNumber" }, "children": [ids] } ],
 *   "startTime", "endTime", "samples": [ids], "timeDeltas": [microseconds] }
 * { "head": { "functionName", …, "id", "children": [nodes] }, "startTime", "endTime", "samples", "timestamps" }
 * { "head": { "callFrame", "selfSize", "id", "children": [nodes] }, "samples": [ { "size", "nodeId" } ] }
 * </pre>
 */
public final class CpuProfileImporter implements Importer {

    private static final SampleKind HEAP =
            SampleKind.named("selfSize", SampleKind.Unit.BYTES, SampleKind.Group.ALLOCATION, true);

    @Override
    public boolean probe(byte[] head) {
        if (!JsonFile.probe(head)) {
            return false;
        }
        String text = JsonFile.text(head);
        return text.stripLeading().startsWith("{")
                && text.contains("\"functionName\"")
                && (text.contains("\"nodes\"") && text.contains("\"callFrame\"") || text.contains("\"head\""))
                && !text.contains("\"traceEvents\"");
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        ProfileBuilder profile = new ProfileBuilder(input, EvidenceKind.STACKS).producer("V8");
        V8Nodes nodes = new V8Nodes(profile);
        V8Samples samples = new V8Samples();
        long broken;
        try {
            broken = new JsonFile(input, job)
                    .pass(json -> JsonFile.fields(json, field -> field(field, json, nodes, samples)));
        } catch (IOException e) {
            throw new MalformedInput(
                    "v8.json", 0, "nodes", "", -1, input.name() + " cannot be read: " + e.getMessage());
        }
        samples.pour(profile, nodes, -1);
        heap(profile, nodes);
        if (!profile.any()) {
            throw new MalformedInput(
                    "v8.none", Math.max(0, broken), "samples", "", -1, input.name() + " holds no sample");
        }
        if (broken >= 0) {
            profile.losses()
                    .add(
                            "stacks.json",
                            broken,
                            Math.max(0, input.bytes().byteSize() - broken),
                            "places are no JSON: what is behind it is lost");
        }
        return profile.build(true);
    }

    private static void field(String field, JsonParser json, V8Nodes nodes, V8Samples samples) throws IOException {
        switch (field) {
            case "nodes" -> JsonFile.elements(json, () -> nodes.add(V8Node.read(json)));
            case "head" -> nodes.readHead(json);
            case "startTime" -> samples.start(JsonFile.real(json, -1));
            case "endTime" -> samples.end(JsonFile.real(json, -1));
            case "samples" ->
                JsonFile.elements(json, () -> {
                    if (json.currentToken().isNumeric()) {
                        samples.nodes.add(JsonFile.whole(json, -1));
                    }
                });
            case "timeDeltas" -> JsonFile.elements(json, () -> samples.deltas.add(JsonFile.whole(json, 0)));
            case "timestamps" -> JsonFile.elements(json, () -> samples.stamps.add(JsonFile.whole(json, 0)));
            default -> {
                // Titles and types.
            }
        }
    }

    /** What the nodes of a heap profile hold themselves. */
    private static void heap(ProfileBuilder profile, V8Nodes nodes) {
        KindBuilder bytes = null;
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.bytes(node) > 0) {
                bytes = bytes == null ? profile.kind(HEAP, HEAP.id(), false) : bytes;
                bytes.add(0, -1, nodes.stack(node), nodes.bytes(node));
            }
        }
        profile.preferred(bytes == null ? SampledKinds.SAMPLES : HEAP)
                .format(bytes == null ? "V8 CPU profile" : "V8 heap profile");
    }
}
