package dev.auger.importers.stacks.chrome;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Traces in Chrome's format ("Trace Event Format", Google, 2016), which many programs write: an object with {@code traceEvents}, or
 * the list alone, which may lack its end.
 *
 * <p>Read are spans on threads ({@code B}, {@code E}, {@code X}), the samples beside them ({@code samples} with {@code
 * stackFrames}, as Hermes writes them), V8's profiles inside ({@code Profile}, {@code ProfileChunk}) and the names of threads. Async
 * and flow events, counters and marks are no stacks.
 */
public final class TraceImporter implements Importer {

    @Override
    public boolean probe(byte[] head) {
        if (!JsonFile.probe(head)) {
            return false;
        }
        String text = JsonFile.text(head);
        return text.contains("\"traceEvents\"") || text.contains("\"ph\"") && text.contains("\"ts\"");
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        ProfileBuilder profile = new ProfileBuilder(input, EvidenceKind.STACKS).format("Chrome trace");
        TraceEvents events = new TraceEvents(profile, job);
        TraceSamples samples = new TraceSamples(profile);
        JsonFile file = new JsonFile(input, job);
        boolean[] list = {false};
        long broken;
        try {
            broken = file.pass(json -> {
                list[0] = json.currentToken() == JsonToken.START_ARRAY;
                if (list[0]) {
                    JsonFile.elements(json, () -> events.read(json));
                } else {
                    JsonFile.fields(json, field -> field(field, json, events, samples));
                }
            });
        } catch (IOException e) {
            throw new MalformedInput(
                    "trace.json", 0, "traceEvents", "", -1, input.name() + " cannot be read: " + e.getMessage());
        }
        events.pour();
        samples.pour(events);
        if (!profile.any()) {
            throw new MalformedInput(
                    "trace.none",
                    Math.max(0, broken),
                    "traceEvents",
                    "",
                    -1,
                    input.name() + " holds no span and no sample");
        }
        if (broken >= 0 && !(list[0] && file.isEnd(broken))) {
            profile.losses()
                    .add(
                            "stacks.json",
                            broken,
                            Math.max(0, input.bytes().byteSize() - broken),
                            "places are no JSON: what is behind it is lost");
        }
        return profile.build(true);
    }

    private static void field(String field, JsonParser json, TraceEvents events, TraceSamples samples)
            throws IOException {
        switch (field) {
            case "traceEvents" -> JsonFile.elements(json, () -> events.read(json));
            case "samples" -> JsonFile.elements(json, () -> samples.sample(json));
            case "stackFrames" -> samples.frames(json);
            default -> {
                // What the program says about itself.
            }
        }
    }
}
