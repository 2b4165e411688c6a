package dev.auger.views.code;

import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What lines can be weighed by: each kind of sample that a recording has. */
final class CodeMetric {

    /** Kinds in the order in which they are offered; the first there is, is shown first. */
    private static final List<SampleKind> ORDER = List.of(
            SampleKind.ALLOC,
            SampleKind.CPU,
            SampleKind.CPUTIME,
            SampleKind.WALL,
            SampleKind.LOCK,
            SampleKind.PARK,
            SampleKind.WAIT,
            SampleKind.SLEEP,
            SampleKind.IO,
            SampleKind.EXCEPTIONS,
            SampleKind.LIVE,
            SampleKind.MALLOC);

    private CodeMetric() {}

    /** The kinds of a recording, the ones that say most about code first. */
    static List<SampleKind> present(Recording recording) {
        List<SampleKind> kinds = new ArrayList<>();
        for (SampleKind kind : recording.kinds()) {
            if (recording.availability(kind) == Availability.PRESENT) {
                kinds.add(kind);
            }
        }
        kinds.sort(Comparator.comparingInt(CodeMetric::rank));
        return kinds;
    }

    private static int rank(SampleKind kind) {
        int known = ORDER.indexOf(kind);
        if (known >= 0) {
            return known;
        }
        // A profile's own kinds are what it is about; JFR's others rarely are what code is read for.
        return kind.ordinal() < 0
                ? switch (kind.group()) {
                    case ALLOCATION -> 0;
                    case ON_CPU -> 1;
                    case OFF_CPU -> 4;
                    case OTHER -> ORDER.size();
                }
                : ORDER.size() + 1 + kind.ordinal();
    }
}
