package dev.auger.views.code;

import dev.auger.analysis.code.OldObjectSamples;
import dev.auger.model.Recording;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.flame.KindNames;
import dev.auger.views.text.Texts;
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
            OldObjectSamples.KIND,
            SampleKind.MALLOC);

    /** Metrics shown at once; more would leave no room for the code. */
    static final int MOST = 3;

    private CodeMetric() {}

    /** In the reader's language; a profile's own kinds as it names them. */
    static String name(SampleKind kind, Texts words) {
        return kind.equals(OldObjectSamples.KIND) ? words.get("code.metric.oldobject") : KindNames.of(kind, words);
    }

    /** A name that stands over two columns of figures. */
    static String shortName(SampleKind kind, Texts words) {
        return known("code.metric.short.", kind, words);
    }

    /** What figures are of, in words. */
    static String unit(SampleKind kind, Texts words) {
        return known("code.unit.", kind, words);
    }

    private static String known(String room, SampleKind kind, Texts words) {
        boolean ours = kind.ordinal() >= 0 || kind.equals(OldObjectSamples.KIND);
        String key = room + kind.id();
        String known = ours ? words.get(key) : key;
        return known.equals(key) ? name(kind, words) : known;
    }

    /** The kinds of a recording, the ones that say most about code first. */
    static List<SampleKind> present(Recording recording) {
        List<SampleKind> kinds = new ArrayList<>();
        for (SampleKind kind : recording.kinds()) {
            if (recording.availability(kind) == Availability.PRESENT) {
                kinds.add(kind);
            }
        }
        if (!recording.oldObjects().isEmpty()) {
            kinds.add(OldObjectSamples.KIND);
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
