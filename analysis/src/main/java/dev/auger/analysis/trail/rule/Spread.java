package dev.auger.analysis.trail.rule;

import dev.auger.model.Recording;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import java.util.BitSet;
import java.util.function.LongPredicate;

/** Tells what goes on all the time from what happened once, as threads that are started when a program starts. */
public final class Spread {

    private static final int PARTS = 10;
    private static final double MOST = 0.6;

    private Spread() {}

    /** Whether the samples that pass a test fall into most tenths of the recording. */
    public static boolean overTime(Recording recording, Samples samples, LongPredicate test) {
        TimeRange range = recording.range();
        BitSet parts = new BitSet(PARTS);
        for (long i = 0; i < samples.size() && parts.cardinality() < MOST * PARTS; i++) {
            if (test.test(i)) {
                double at = (double) (samples.time().get(i) - range.start()) / Math.max(1, range.nanos());
                parts.set((int) Math.clamp(at * PARTS, 0, PARTS - 1));
            }
        }
        return parts.cardinality() >= MOST * PARTS;
    }
}
