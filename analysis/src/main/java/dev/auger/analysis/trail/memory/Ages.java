package dev.auger.analysis.trail.memory;

import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
import dev.auger.model.time.TimeRange;
import java.util.BitSet;
import java.util.function.Predicate;

/**
 * When the sampled objects that a holder keeps were allocated. {@code jdk.OldObjectSample} keeps a sample spread evenly over all
 * bytes allocated, less what died: of a leak, objects of all ages are left; of what is loaded once, only those from the beginning;
 * of a cache that is full, only the latest.
 *
 * @param samples objects
 * @param parts tenths of the recording in which any was allocated
 * @param early when the first tenth of them had been allocated, as a share of the recording
 * @param late when nine tenths of them had
 */
record Ages(int samples, int parts, double early, double late) {

    static final Ages NONE = new Ages(0, 0, 0, 0);

    private static final int TENTHS = 10;
    private static final int MIN_SAMPLES = 4;
    private static final int MOST_PARTS = 6;
    private static final int SOME_PARTS = 4;
    private static final double START = 0.4;
    private static final double END = 0.6;

    static Ages of(Recording recording, Predicate<OldObject> kept) {
        TimeRange range = recording.range();
        double[] at = recording.oldObjects().stream()
                .filter(kept)
                .mapToDouble(o ->
                        Math.clamp((double) (o.allocationTime() - range.start()) / Math.max(1, range.nanos()), 0, 1))
                .sorted()
                .toArray();
        if (at.length == 0) {
            return NONE;
        }
        BitSet parts = new BitSet(TENTHS);
        for (double time : at) {
            parts.set((int) Math.min(TENTHS - 1, time * TENTHS));
        }
        int tenth = at.length / TENTHS;
        return new Ages(at.length, parts.cardinality(), at[tenth], at[at.length - 1 - tenth]);
    }

    boolean known() {
        return samples >= MIN_SAMPLES;
    }

    /** Objects of all ages are alive: what is put in stays. */
    boolean throughout() {
        return known() && parts >= MOST_PARTS && early < START && late > END;
    }

    /** Some old, some new, too few to be sure. */
    boolean spread() {
        return known() && parts >= SOME_PARTS && early < START && late > END;
    }

    /** All were allocated when the recording began, and none since. */
    boolean atStart() {
        return known() && late <= START;
    }

    /** None is left of what was allocated early: what is put in goes again. */
    boolean recent() {
        return known() && early >= START;
    }
}
