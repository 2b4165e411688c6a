package dev.auger.analysis.quality;

import dev.auger.model.trail.Share;

/**
 * How well a method's share is known.
 *
 * @param method qualified name of the method on top of the stack
 * @param share of the samples with a stack
 * @param samplesNeeded samples of this kind with which the next method in the list would be told apart from it with 95 %
 *     confidence; -1 for the last one, {@link Long#MAX_VALUE} where both shares are equal
 */
public record FrameEstimate(String method, Share share, long samplesNeeded) {

    private static final double Z2 = 3.841458820694124;

    /** Whether the samples at hand tell this method from the next one. */
    public boolean apart() {
        return samplesNeeded >= 0 && share.ofSamples() >= samplesNeeded;
    }

    /**
     * Samples needed to tell two shares of one multinomial sample apart: the difference of the counts has variance
     * {@code n (p + q − (p − q)²)}, so {@code n ≥ z² (p + q − (p − q)²) / (p − q)²}.
     */
    static long needed(double p, double q) {
        double d = p - q;
        if (d <= 0) {
            return Long.MAX_VALUE;
        }
        return (long) Math.ceil(Z2 * (p + q - d * d) / (d * d));
    }
}
