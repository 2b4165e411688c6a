package dev.auger.importers.stacks.speedscope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.auger.importers.Importer;
import dev.auger.importers.Input;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.SymbolNames;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * speedscope's file format, {@code https://www.speedscope.app/file-format-schema.json}, all versions since 0.0.1:
 *
 * <pre>
 * { "$schema", "exporter"?, "name"?, "activeProfileIndex"?,
 *   "shared": { "frames": [ { "name", "file"?, "line"?, "col"? } ] },
 *   "profiles": [ { "type": "sampled"|"evented", "name", "unit", "startValue", "endValue", … } ] }
 * </pre>
 *
 * <p>Two passes, since frames may stand behind the profiles. Several profiles are several threads.
 */
public final class SpeedscopeImporter implements Importer {

    private static final String SCHEMA = "speedscope.app/file-format-schema.json";
    private static final int PASSES = 2;

    @Override
    public boolean probe(byte[] head) {
        return JsonFile.probe(head) && JsonFile.text(head).contains(SCHEMA);
    }

    /** The schema may be named at the end. */
    @Override
    public boolean probeFurther(Input input, Job job) {
        job.begin(input.bytes().byteSize(), Progress.Unit.BYTES);
        boolean[] found = new boolean[1];
        try {
            new JsonFile(input, job)
                    .pass(json -> JsonFile.fields(json, name -> {
                        if (name.equals("$schema") && json.currentToken() == JsonToken.VALUE_STRING) {
                            found[0] = json.getText().contains(SCHEMA);
                        }
                    }));
        } catch (IOException e) {
            return false;
        }
        return found[0];
    }

    @Override
    public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
        job.begin(input.bytes().byteSize() * PASSES, Progress.Unit.BYTES);
        ProfileBuilder profile = new ProfileBuilder(input, EvidenceKind.STACKS).format("speedscope");
        JsonFile file = new JsonFile(input, job);
        long broken;
        try {
            SpeedscopeFrames frames = new SpeedscopeFrames();
            broken = file.pass(json -> frames(json, profile, frames));
            SpeedscopeProfiles profiles = new SpeedscopeProfiles(profile, frames, job);
            file.pass(json -> JsonFile.fields(json, name -> {
                if (name.equals("profiles")) {
                    JsonFile.elements(json, () -> profiles.read(json));
                }
            }));
        } catch (IOException e) {
            throw new MalformedInput(
                    "speedscope.json", 0, "profiles", "", -1, input.name() + " cannot be read: " + e.getMessage());
        }
        if (!profile.any()) {
            throw new MalformedInput(
                    "speedscope.none",
                    Math.max(0, broken),
                    "profiles",
                    "",
                    -1,
                    input.name() + " holds no profile with weight");
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

    private static void frames(JsonParser json, ProfileBuilder profile, SpeedscopeFrames frames) throws IOException {
        JsonFile.fields(json, name -> {
            switch (name) {
                case "exporter" -> {
                    frames.exporter(JsonFile.text(json));
                    if (!JsonFile.text(json).isEmpty()) {
                        profile.producer(JsonFile.text(json));
                    }
                }
                case "activeProfileIndex" -> frames.active(JsonFile.index(json));
                case "profiles" -> JsonFile.elements(json, frames::countProfile);
                case "shared" ->
                    JsonFile.fields(json, field -> {
                        if (field.equals("frames")) {
                            JsonFile.elements(json, () -> frames.add(profile.frame(frame(json))));
                        }
                    });
                default -> {
                    // Names and versions.
                }
            }
        });
    }

    private static Frame frame(JsonParser json) throws IOException {
        String[] texts = {"", null};
        int[] line = {-1};
        JsonFile.fields(json, name -> {
            switch (name) {
                case "name" -> texts[0] = JsonFile.text(json);
                case "file" -> texts[1] = JsonFile.text(json);
                case "line" -> line[0] = JsonFile.index(json);
                default -> {
                    // Columns.
                }
            }
        });
        Frame frame = SymbolNames.frame(texts[0], FrameKind.UNKNOWN);
        String source = texts[1] == null || texts[1].isEmpty() ? null : texts[1];
        return new Frame(frame.className(), frame.method(), source, line[0] > 0 ? line[0] : -1, frame.kind());
    }
}
