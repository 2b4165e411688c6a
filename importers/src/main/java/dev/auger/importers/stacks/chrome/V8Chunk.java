package dev.auger.importers.stacks.chrome;

import com.fasterxml.jackson.core.JsonParser;
import dev.auger.importers.stacks.JsonFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an event of a trace carries of a V8 profile: {@code args.data} of {@code Profile} and {@code ProfileChunk}. Which profile it
 * belongs to may stand behind it.
 */
final class V8Chunk {

    private final List<V8Node> nodes = new ArrayList<>(0);
    private final List<Long> samples = new ArrayList<>(0);
    private final List<Long> deltas = new ArrayList<>(0);
    private double start = -1;
    private double end = -1;

    void read(JsonParser json) throws IOException {
        JsonFile.fields(json, field -> {
            switch (field) {
                case "startTime" -> start = JsonFile.real(json, -1);
                case "endTime" -> end = JsonFile.real(json, -1);
                case "timeDeltas" -> deltas(json);
                case "cpuProfile" ->
                    JsonFile.fields(json, inner -> {
                        switch (inner) {
                            case "nodes" -> JsonFile.elements(json, () -> nodes.add(V8Node.read(json)));
                            case "samples" -> JsonFile.elements(json, () -> samples.add(JsonFile.whole(json, -1)));
                            case "timeDeltas" -> deltas(json);
                            case "startTime" -> start = JsonFile.real(json, -1);
                            case "endTime" -> end = JsonFile.real(json, -1);
                            default -> {
                                // Nothing else is known.
                            }
                        }
                    });
                default -> {
                    // Lines of samples.
                }
            }
        });
    }

    boolean isEmpty() {
        return nodes.isEmpty() && samples.isEmpty() && start < 0;
    }

    void addTo(V8Nodes tree, V8Samples all) {
        nodes.forEach(tree::add);
        samples.forEach(all.nodes::add);
        deltas.forEach(all.deltas::add);
        if (start >= 0) {
            all.start(start);
        }
        if (end >= 0) {
            all.end(end);
        }
    }

    private void deltas(JsonParser json) throws IOException {
        JsonFile.elements(json, () -> deltas.add(JsonFile.whole(json, 0)));
    }
}
