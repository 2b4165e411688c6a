package dev.auger.importers.jfr.facts;

import dev.auger.model.recording.GcPause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pauses of a file. A pause knows only the id of its collection, whose name and cause may stand in a later chunk. */
public final class GcLog {

    private record Pause(int gcId, long start, long nanos, String name) {}

    private record Collection(String name, String cause) {}

    private final List<Pause> phases = new ArrayList<>();
    private final List<Pause> sums = new ArrayList<>();
    private final Map<Integer, Collection> collections = new HashMap<>();

    void phase(int gcId, long start, long nanos, String name) {
        phases.add(new Pause(gcId, start, nanos, name));
    }

    void collection(int gcId, long start, long sumOfPauses, String name, String cause) {
        collections.put(gcId, new Collection(name, cause));
        if (sumOfPauses > 0) {
            sums.add(new Pause(gcId, start, sumOfPauses, name));
        }
    }

    void addAll(GcLog chunk) {
        phases.addAll(chunk.phases);
        sums.addAll(chunk.sums);
        collections.putAll(chunk.collections);
    }

    /** In the order of the file. */
    public List<GcPause> pauses() {
        List<GcPause> pauses = new ArrayList<>();
        for (Pause pause : phases.isEmpty() ? sums : phases) {
            Collection of = collections.get(pause.gcId());
            pauses.add(new GcPause(
                    pause.gcId(),
                    pause.start(),
                    pause.nanos(),
                    of == null || of.name().isEmpty() ? pause.name() : of.name(),
                    of == null ? "" : of.cause()));
        }
        return List.copyOf(pauses);
    }
}
