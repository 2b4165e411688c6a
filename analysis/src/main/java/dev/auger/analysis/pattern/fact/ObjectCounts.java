package dev.auger.analysis.pattern.fact;

import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.Arrays;
import java.util.Optional;

/**
 * How many objects the stacks of a Go heap profile allocated, and how many of them are in use: both are in the same profile, counted
 * since the process began.
 */
final class ObjectCounts {

    private final double[] allocated;
    private final double[] inuse;
    private final boolean ofInuse;
    private final boolean known;

    private ObjectCounts(double[] allocated, double[] inuse, boolean ofInuse, boolean known) {
        this.allocated = allocated;
        this.inuse = inuse;
        this.ofInuse = ofInuse;
        this.known = known;
    }

    static ObjectCounts of(Recording recording, Profiled table) {
        boolean heap = table == Profiled.ALLOCATION || table == Profiled.INUSE;
        Optional<SampleKind> alloc = heap ? Profiled.kind(recording, "alloc_objects") : Optional.empty();
        Optional<SampleKind> inuse = heap ? Profiled.kind(recording, "inuse_objects") : Optional.empty();
        return new ObjectCounts(
                sums(recording, alloc),
                sums(recording, inuse),
                table == Profiled.INUSE,
                alloc.isPresent() && inuse.isPresent());
    }

    private static double[] sums(Recording recording, Optional<SampleKind> kind) {
        double[] sums = new double[kind.isPresent() ? recording.stacks().size() : 0];
        Optional<Samples> samples = kind.flatMap(recording::samples);
        if (samples.isPresent()) {
            for (long i = 0; i < samples.get().size(); i++) {
                int stack = samples.get().stack().get(i);
                if (stack >= 0) {
                    sums[stack] += samples.get().weight().get(i);
                }
            }
        }
        return sums;
    }

    boolean isKnown() {
        return known;
    }

    /** Objects of stacks, each counted once: those in use, or all that were allocated, as the table is. NaN if not known. */
    double counted(int... stacks) {
        return sum(ofInuse ? inuse : allocated, stacks);
    }

    /** In use by allocated; NaN if not known. */
    double retention(int[] stacks) {
        double all = sum(allocated, stacks);
        return all > 0 ? sum(inuse, stacks) / all : Double.NaN;
    }

    private double sum(double[] of, int[] stacks) {
        if (!known) {
            return Double.NaN;
        }
        return Arrays.stream(stacks)
                .filter(s -> s >= 0 && s < of.length)
                .distinct()
                .mapToDouble(s -> of[s])
                .sum();
    }
}
