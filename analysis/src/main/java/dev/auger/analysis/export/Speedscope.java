package dev.auger.analysis.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.auger.analysis.flame.CallTree;
import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Call trees in speedscope's own format, {@code https://www.speedscope.app/file-format-schema.json}: frames that all profiles
 * share, then a {@code sampled} profile of everything, then one for each thread. A sample is a distinct stack, root first, and its
 * weight is the sum of the samples with that stack, so a profile is in order of weight and not of time.
 */
public final class Speedscope {

    /** Beyond these the lightest threads are one profile: speedscope lists all of them in one menu. */
    static final int MOST_THREADS = 200;

    private static final int CHECK_EVERY = 0xfff;
    private static final String SCHEMA = "https://www.speedscope.app/file-format-schema.json";

    private final CallTree all;
    private final CallTree threads;
    private final Job job;
    private final Map<String, Integer> frames = new LinkedHashMap<>();

    private Speedscope(CallTree all, CallTree threads, Job job) {
        this.all = all;
        this.threads = threads;
        this.job = job;
    }

    /**
     * Writes the document in UTF-8.
     *
     * @param all top-down, threads together
     * @param threads the same by thread; where threads are not its outermost level, there are no profiles of threads
     * @param to left open
     */
    public static void write(CallTree all, CallTree threads, ProfileFacts facts, OutputStream to, Job job)
            throws IOException {
        if (all.options().bottomUp()
                || all.options().byThread()
                || !threads.options().byThread()) {
            throw new IllegalArgumentException("wants a top-down tree and the same by thread");
        }
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(to, JsonEncoding.UTF8)) {
            new Speedscope(all, threads, job).write(facts, json);
        }
    }

    private void write(ProfileFacts facts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("name", wellFormed(facts.source()));
        json.writeStringField("exporter", facts.writer());
        json.writeNumberField("activeProfileIndex", 0);
        json.writeObjectFieldStart("shared");
        json.writeArrayFieldStart("frames");
        frames(all, 1, json);
        frames(threads, 2, json);
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayFieldStart("profiles");
        String kind = all.what().id();
        profile(kind, all, 1, all.size(), 1, all.totalWeight(), json);
        int first = threads.firstChild(0);
        int thread = first >= 0 && threads.isThread(first) ? first : -1;
        for (int i = 0; thread >= 0; i++) {
            if (i == MOST_THREADS && threads.nextSibling(thread) >= 0) {
                long rest = threads.totalWeight() - threads.start(thread);
                profile(kind + ": other threads", threads, thread, threads.size(), 2, rest, json);
                break;
            }
            String name = kind + ": " + threads.name(thread);
            profile(name, threads, thread, threads.end(thread), 2, threads.total(thread), json);
            thread = threads.nextSibling(thread);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** @param root depth of the first frame of a stack */
    private void frames(CallTree tree, int root, JsonGenerator json) throws IOException {
        for (int n = 1; n < tree.size(); n++) {
            check(n);
            if (tree.depth(n) < root || frames.putIfAbsent(tree.name(n), frames.size()) != null) {
                continue;
            }
            json.writeStartObject();
            Frame frame = tree.frameOf(n);
            json.writeStringField("name", wellFormed(frame == null ? tree.name(n) : frame.qualifiedName()));
            if (frame != null && frame.file() != null) {
                json.writeStringField("file", wellFormed(frame.file()));
            }
            if (frame != null && frame.line() > 0 && tree.options().lines()) {
                json.writeNumberField("line", frame.line());
            }
            json.writeEndObject();
        }
    }

    private void profile(String name, CallTree tree, int from, int to, int root, long total, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "sampled");
        json.writeStringField("name", wellFormed(name));
        json.writeStringField("unit", unit(tree.unit()));
        json.writeNumberField("startValue", 0);
        json.writeNumberField("endValue", total);
        json.writeArrayFieldStart("samples");
        int[] path = new int[tree.maxDepth() + 1];
        for (int n = from; n < to; n++) {
            check(n);
            int depth = tree.depth(n);
            path[depth] = frames.getOrDefault(tree.name(n), 0);
            if (tree.self(n) > 0) {
                json.writeStartArray();
                for (int d = root; d <= depth; d++) {
                    json.writeNumber(path[d]);
                }
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("weights");
        for (int n = from; n < to; n++) {
            if (tree.self(n) > 0) {
                json.writeNumber(tree.self(n));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Half a surrogate pair, as damaged files have, is no text in UTF-8: it becomes a question mark. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String unit(SampleKind.Unit unit) {
        return switch (unit) {
            case SAMPLES, COUNT -> "none";
            case BYTES -> "bytes";
            case NANOS -> "nanoseconds";
        };
    }

    private void check(int n) {
        if ((n & CHECK_EVERY) == 0) {
            job.check();
        }
    }
}
