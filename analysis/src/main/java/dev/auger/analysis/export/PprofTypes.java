package dev.auger.analysis.export;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.recording.SampleKind;
import java.util.List;

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
        return switch (kind) {
            case CPU, CPUTIME -> sampled("cpu", periodNanos);
            case WALL -> sampled("wall", periodNanos);
            case NATIVE -> sampled("", 0);
            case ALLOC, MALLOC -> new PprofTypes("samples", "alloc_space", BYTES, false);
            case LIVE -> new PprofTypes("samples", "inuse_space", BYTES, false);
            case LOCK, NATIVELOCK -> new PprofTypes("contentions", "delay", NANOS, false);
            case WAIT, PARK, SLEEP, IO, PINNED -> new PprofTypes("waits", "delay", NANOS, false);
            case CLASSLOAD -> new PprofTypes("classes", "time", NANOS, false);
            case TRACE -> new PprofTypes("calls", "time", NANOS, false);
            case THREADSTART -> new PprofTypes("threads", "", "", false);
            case EXCEPTIONS -> new PprofTypes("exceptions", "", "", false);
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
