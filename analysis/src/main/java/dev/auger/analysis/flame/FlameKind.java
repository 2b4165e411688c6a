package dev.auger.analysis.flame;

import dev.auger.model.recording.SampleKind;
import java.util.Optional;

/**
 * What a flame graph adds up, as {@code --event} names it: one kind of sample, or the combined views of the time threads spent.
 *
 * @param id name on the command line
 * @param unit unit of the weights
 * @param sample the kind; empty for a combined view
 */
public record FlameKind(String id, SampleKind.Unit unit, Optional<SampleKind> sample) {

    /** All time threads were blocked, by kind of blocking. */
    public static final FlameKind OFF_CPU = new FlameKind("offcpu", SampleKind.Unit.NANOS, Optional.empty());

    /** By thread: the time it ran, estimated from samples, beside the time it was blocked, by kind. */
    public static final FlameKind ON_OFF = new FlameKind("onoff", SampleKind.Unit.NANOS, Optional.empty());

    public static FlameKind of(SampleKind kind) {
        return new FlameKind(kind.id(), kind.unit(), Optional.of(kind));
    }

    /** The combined view of that name. */
    public static Optional<FlameKind> combined(String id) {
        return id.equals(OFF_CPU.id)
                ? Optional.of(OFF_CPU)
                : id.equals(ON_OFF.id) ? Optional.of(ON_OFF) : Optional.empty();
    }

    /** Whether several kinds are put together. */
    public boolean isCombined() {
        return sample.isEmpty();
    }

    /** Whether a combined view adds up a kind of sample. */
    public boolean adds(SampleKind kind) {
        return isCombined()
                && (kind.offCpu()
                        || equals(ON_OFF)
                                && (kind.equals(SampleKind.CPU)
                                        || kind.equals(SampleKind.CPUTIME)
                                        || kind.equals(SampleKind.WALL)));
    }

    /** Whether weights are a statistic of samples, so that shares have a sampling error; measured spans have none. */
    public boolean isSampled() {
        return sample.map(SampleKind::isSampled).orElse(false);
    }
}
