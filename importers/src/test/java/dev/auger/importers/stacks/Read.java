package dev.auger.importers.stacks;

import dev.auger.importers.Importers;
import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Opens profiles and tells what is in them. */
public final class Read {

    private Read() {}

    public static Recording text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Recording bytes(byte[] bytes) {
        try {
            return (Recording) new Importers().open("profile", new ByteArrayInputStream(bytes), Job.quiet(), e -> {});
        } catch (ImportFailure e) {
            throw new AssertionError(e.code() + ": " + e.getMessage(), e);
        }
    }

    public static ImportFailure failure(String text) {
        try {
            new Importers()
                    .open(
                            "profile",
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            Job.quiet(),
                            e -> {})
                    .close();
            throw new AssertionError("it was opened");
        } catch (ImportFailure e) {
            return e;
        }
    }

    public static Recording file(Path path) {
        try {
            return (Recording) new Importers().open(path, Job.quiet(), e -> {});
        } catch (ImportFailure e) {
            throw new AssertionError(path + ": " + e.getMessage(), e);
        }
    }

    /** Weights of the preferred kind by stack, {@code root;…;leaf}. */
    public static Map<String, Long> stacks(Recording recording) {
        return stacks(recording, recording.preferredKind().orElseThrow());
    }

    public static Map<String, Long> stacks(Recording recording, String kind) {
        return stacks(
                recording,
                recording.kinds().stream()
                        .filter(k -> k.id().equals(kind))
                        .findFirst()
                        .orElseThrow());
    }

    private static Map<String, Long> stacks(Recording recording, SampleKind kind) {
        Map<String, Long> stacks = new TreeMap<>();
        Samples samples = recording.samples(kind).orElseThrow();
        for (long i = 0; i < samples.size(); i++) {
            stacks.merge(
                    name(recording, samples.stack().get(i)), samples.weight().get(i), Long::sum);
        }
        return stacks;
    }

    private static String name(Recording recording, int stack) {
        if (stack < 0) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (int i = recording.stacks().depth(stack) - 1; i >= 0; i--) {
            Frame frame = recording.stacks().frameAt(stack, i);
            name.append(name.isEmpty() ? "" : ";").append(frame.qualifiedName());
        }
        return name.toString();
    }

    public static long total(Recording recording) {
        return stacks(recording).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The frame of that name. */
    public static Frame frame(Recording recording, String name) {
        for (int i = 0; i < recording.stacks().frameCount(); i++) {
            if (recording.stacks().frame(i).qualifiedName().equals(name)) {
                return recording.stacks().frame(i);
            }
        }
        throw new AssertionError("no frame " + name);
    }
}
