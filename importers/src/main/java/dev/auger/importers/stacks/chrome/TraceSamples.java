package dev.auger.importers.stacks.chrome;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.JsonFile;
import dev.auger.importers.stacks.KindBuilder;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.RealList;
import dev.auger.importers.stacks.SampledKinds;
import dev.auger.importers.stacks.SourceNames;
import dev.auger.importers.stacks.WholeNumbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Samples beside the events of a trace, and the frames they name:
 *
 * <pre>
 * "samples": [ { "pid", "tid", "ts", "weight", "sf": id } ]
 * "stackFrames": { "id": { "name", "category", "parent": id } }
 * </pre>
 */
final class TraceSamples {

    private static final double MICRO = 1000;

    private final ProfileBuilder profile;
    private final List<String[]> threads = new ArrayList<>();
    private final Map<List<String>, Integer> threadIndex = new HashMap<>();
    private final RealList thread = new RealList();
    private final RealList time = new RealList();
    private final RealList weight = new RealList();
    private final List<String> leaf = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final RealList frames = new RealList();
    private final List<String> parents = new ArrayList<>();

    TraceSamples(ProfileBuilder profile) {
        this.profile = profile;
    }

    void sample(JsonParser json) throws IOException {
        String[] texts = {"", "", ""};
        double[] numbers = {Double.NaN, 1};
        JsonFile.fields(json, field -> {
            switch (field) {
                case "pid" -> texts[0] = JsonFile.text(json);
                case "tid" -> texts[1] = JsonFile.text(json);
                case "sf" -> texts[2] = JsonFile.text(json);
                case "ts" -> numbers[0] = JsonFile.real(json, Double.NaN);
                case "weight" -> numbers[1] = JsonFile.real(json, 1);
                default -> {
                    // Processor and name.
                }
            }
        });
        thread.add(threadIndex.computeIfAbsent(List.of(texts[0], texts[1]), k -> {
            threads.add(texts);
            return threads.size() - 1;
        }));
        time.add(numbers[0]);
        weight.add(numbers[1]);
        leaf.add(texts[2]);
    }

    void frames(JsonParser json) throws IOException {
        JsonFile.fields(json, id -> {
            String[] texts = {"", ""};
            JsonFile.fields(json, field -> {
                switch (field) {
                    case "name" -> texts[0] = JsonFile.text(json);
                    case "parent" -> texts[1] = JsonFile.text(json);
                    default -> {
                        // Categories.
                    }
                }
            });
            byId.put(id, frames.size());
            frames.add(profile.frame(SourceNames.frame(texts[0].isEmpty() ? "[unnamed]" : texts[0])));
            parents.add(texts[1]);
        });
    }

    void pour(TraceEvents events) {
        if (leaf.isEmpty()) {
            return;
        }
        KindBuilder columns = profile.kind(SampledKinds.SAMPLES, SampledKinds.SAMPLES.id(), true);
        profile.preferred(SampledKinds.SAMPLES);
        WholeNumbers whole = new WholeNumbers();
        Map<Integer, Integer> stacks = new HashMap<>();
        for (int i = 0; i < leaf.size(); i++) {
            int node = index(leaf.get(i));
            int stack = node < 0
                    ? -1
                    : stacks.computeIfAbsent(
                            node, n -> profile.stackOf(n, at -> index(parents.get(at)), frames::index));
            String[] of = threads.get(thread.index(i));
            long rounded = whole.next(weight.get(i));
            double at = time.get(i) * MICRO;
            if (rounded > 0) {
                columns.add(
                        at >= 0 && at < 0x1p62 ? Math.round(at) : 0,
                        events.thread(of[0], of[1]),
                        stack,
                        rounded,
                        rounded);
            }
        }
    }

    private int index(String id) {
        @Nullable Integer index = byId.get(id);
        return index == null ? -1 : index;
    }
}
