package dev.auger.views.code;

import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What lines can be weighed by; each is one kind of sample, the first a recording has. */
enum CodeMetric {
    ALLOCATION("allocation", SampleKind.Group.ALLOCATION),
    CPU("cpu", SampleKind.Group.ON_CPU),
    LOCK("lock", SampleKind.Group.OFF_CPU);

    private final String id;
    private final SampleKind.Group group;

    CodeMetric(String id, SampleKind.Group group) {
        this.id = id;
        this.group = group;
    }

    String id() {
        return id;
    }

    Optional<SampleKind> kind(Recording recording) {
        return recording.kinds().stream()
                .filter(kind -> kind.group() == group && speaksOfLines(kind))
                .filter(kind -> recording.availability(kind) == Availability.PRESENT)
                .findFirst();
    }

    /** Samples of native methods have no line of Java, and of JFR's kinds of blocking only locks tell of code that is in the way. */
    private static boolean speaksOfLines(SampleKind kind) {
        return !kind.equals(SampleKind.NATIVE)
                && (kind.equals(SampleKind.LOCK) || !kind.offCpu() || kind.ordinal() < 0);
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
