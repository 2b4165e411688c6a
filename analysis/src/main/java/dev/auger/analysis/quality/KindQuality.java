package dev.auger.analysis.quality;

import dev.auger.model.recording.SampleKind;

/**
 * How good the samples of one kind are.
 *
 * @param event event types they come from
 * @param perSecond samples a second over the whole recording
 * @param setNanos sampling period as set, -1 where there is none or it is not recorded
 * @param seenNanos median time between two samples of one thread, -1 for kinds that are not sampled in time
 * @param cut samples whose stack was cut, so that its root is missing
 * @param cutDepth frames of the deepest stack that was cut: the limit; 0 if none was
 * @param deepest frames of the deepest stack that was not cut
 * @param noStack samples without a stack
 * @param noThread samples without a thread
 * @param virtual samples of virtual threads
 */
public record KindQuality(
        SampleKind kind,
        String event,
        long samples,
        double perSecond,
        long setNanos,
        long seenNanos,
        long cut,
        int cutDepth,
        int deepest,
        long noStack,
        long noThread,
        long virtual) {

    /** 0 to 1. */
    public double cutShare() {
        return share(cut);
    }

    /** 0 to 1. */
    public double noStackShare() {
        return share(noStack);
    }

    private double share(long part) {
        return samples == 0 ? 0 : (double) part / samples;
    }

    /** A depth limit that should hold these stacks: how deep they are is unknown, so four times the limit, at most the JVM's 2048. */
    public int depthNeeded() {
        return cut == 0 ? 0 : Math.min(2048, Math.max(256, Integer.highestOneBit(Math.max(1, cutDepth)) * 4));
    }

    /** Each sample is one look at a thread at a time of the sampler's choice, so that shares are statistics. */
    public static boolean sampled(SampleKind kind) {
        return kind.group() == SampleKind.Group.ON_CPU;
    }
}
