package dev.auger.analysis.export;

import static java.util.Map.entry;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.recording.SampleKind;
import java.util.List;
import java.util.Map;

/**
 * The values a sample of a kind has in pprof, named as pprof's own tools name them where they have such a thing. The last is the
 * default. What is counted is what was sampled: an allocation sample stands for bytes, not for one object, so it is no
 * {@code alloc_objects}.
 *
 * @param count name of the number of samples
 * @param weight name of what a sample's weight adds up to, or empty where the count is all there is
 * @param unit {@code bytes} or {@code nanoseconds}
 * @param timed the weight is the count times the period
 */
record PprofTypes(String count, String weight, String unit, boolean timed) {

    private static final String NANOS = "nanoseconds";
    private static final String BYTES = "bytes";
    private static final PprofTypes WAITS = new PprofTypes("waits", "delay", NANOS, false);
    private static final PprofTypes CONTENTIONS = new PprofTypes("contentions", "delay", NANOS, false);
    private static final PprofTypes ALLOCATED = new PprofTypes("samples", "alloc_space", BYTES, false);

    private static final Map<SampleKind, PprofTypes> KNOWN = Map.ofEntries(
            entry(SampleKind.NATIVE, sampled("", 0)),
            entry(SampleKind.ALLOC, ALLOCATED),
            entry(SampleKind.MALLOC, ALLOCATED),
            entry(SampleKind.LIVE, new PprofTypes("samples", "inuse_space", BYTES, false)),
            entry(SampleKind.LOCK, CONTENTIONS),
            entry(SampleKind.NATIVELOCK, CONTENTIONS),
            entry(SampleKind.WAIT, WAITS),
            entry(SampleKind.PARK, WAITS),
            entry(SampleKind.SLEEP, WAITS),
            entry(SampleKind.IO, WAITS),
            entry(SampleKind.PINNED, WAITS),
            entry(SampleKind.CLASSLOAD, new PprofTypes("classes", "time", NANOS, false)),
            entry(SampleKind.TRACE, new PprofTypes("calls", "time", NANOS, false)),
            entry(SampleKind.THREADSTART, new PprofTypes("threads", "", "", false)),
            entry(SampleKind.EXCEPTIONS, new PprofTypes("exceptions", "", "", false)));

    /**
     * Values of a tree.
     *
     * @param periodNanos 0 where it is unknown: then samples are not turned into time
     */
    static PprofTypes of(FlameKind what, long periodNanos) {
        // Combined views are time already, the estimated part of it too.
        return what.sample().map(kind -> of(kind, periodNanos)).orElse(new PprofTypes("samples", "time", NANOS, false));
    }

    private static PprofTypes of(SampleKind kind, long periodNanos) {
        if (kind.equals(SampleKind.CPU) || kind.equals(SampleKind.CPUTIME)) {
            return sampled("cpu", periodNanos);
        }
        if (kind.equals(SampleKind.WALL)) {
            return sampled("wall", periodNanos);
        }
        PprofTypes known = KNOWN.get(kind);
        return known != null ? known : named(kind);
    }

    /** What a profile named itself keeps its name. */
    private static PprofTypes named(SampleKind kind) {
        return switch (kind.unit()) {
            case SAMPLES, COUNT -> new PprofTypes("samples", kind.id(), "count", false);
            case BYTES -> new PprofTypes("samples", kind.id(), BYTES, false);
            case NANOS -> new PprofTypes("samples", kind.id(), NANOS, false);
        };
    }

    private static PprofTypes sampled(String clock, long periodNanos) {
        return periodNanos > 0 && !clock.isEmpty()
                ? new PprofTypes("samples", clock, NANOS, true)
                : new PprofTypes("samples", "", "", false);
    }

    boolean weighted() {
        return !weight.isEmpty();
    }

    String main() {
        return weighted() ? weight : count;
    }

    /** The values of so many samples of such a weight. */
    List<Long> values(long samples, long weightSum, long periodNanos) {
        if (!weighted()) {
            return List.of(samples);
        }
        return List.of(samples, timed ? samples * periodNanos : weightSum);
    }
}
