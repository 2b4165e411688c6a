package dev.auger.analysis.code;

import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Share;

/**
 * What was sampled on one line.
 *
 * @param place class, method and line; where lines of several methods share a number, the one seen first
 * @param self weight of samples taken on the line, in the unit of the sample kind
 * @param total weight of samples whose stack passes the line, each counted once however often it recurs
 * @param nearest weight of samples for which this is the nearest line of the user's own code, or {@code self} where no code is
 *     known to be the user's: what ranks hot lines, for a library's line is rarely the one to change
 * @param selfSamples samples behind {@code self}
 * @param totalSamples samples behind {@code total}
 * @param nearestSamples samples behind {@code nearest}
 */
public record LineWeight(
        CodePoint place,
        long self,
        long total,
        long nearest,
        long selfSamples,
        long totalSamples,
        long nearestSamples) {

    public Share selfShare(LineHeat of) {
        return new Share(self, of.weight(), selfSamples, of.samples());
    }

    public Share totalShare(LineHeat of) {
        return new Share(total, of.weight(), totalSamples, of.samples());
    }

    public Share nearestShare(LineHeat of) {
        return new Share(nearest, of.weight(), nearestSamples, of.samples());
    }
}
