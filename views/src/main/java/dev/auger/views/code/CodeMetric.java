package dev.auger.views.code;

import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lines can be weighed by; each is one kind of sample, the first a recording has. */
enum CodeMetric {
    ALLOCATION("allocation", SampleKind.ALLOC),
    CPU("cpu", SampleKind.CPU, SampleKind.CPUTIME, SampleKind.WALL),
    LOCK("lock", SampleKind.LOCK);

    private final String id;
    private final List<SampleKind> kinds;

    CodeMetric(String id, SampleKind... kinds) {
        this.id = id;
        this.kinds = List.of(kinds);
    }

    String id() {
        return id;
    }

    Optional<SampleKind> kind(Recording recording) {
        return kinds.stream()
                .filter(kind -> recording.availability(kind) == Availability.PRESENT)
                .findFirst();
    }

    /** The metrics a recording has samples for, with the resource keys of their names. */
    static Map<CodeMetric, String> present(Recording recording) {
        Map<CodeMetric, String> keys = new LinkedHashMap<>();
        for (CodeMetric metric : values()) {
            if (metric.kind(recording).isPresent()) {
                keys.put(metric, "code.metric." + metric.id);
            }
        }
        return keys;
    }
}
