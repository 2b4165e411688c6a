package dev.auger.views.code;

import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What lines can be weighed by; each is one kind of sample, the first a recording has. */
enum CodeMetric {
    ALLOCATION("allocation", SampleKind.ALLOC),
    CPU("cpu", SampleKind.CPU, SampleKind.CPUTIME, SampleKind.WALL),
    LOCK("lock", SampleKind.LOCK);

    private final String id;
    private final SampleKind first;
    private final SampleKind second;
    private final SampleKind third;

    CodeMetric(String id, SampleKind only) {
        this(id, only, only, only);
    }

    CodeMetric(String id, SampleKind first, SampleKind second, SampleKind third) {
        this.id = id;
        this.first = first;
        this.second = second;
        this.third = third;
    }

    String id() {
        return id;
    }

    Optional<SampleKind> kind(Recording recording) {
        return Stream.of(first, second, third)
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
