package dev.auger.analysis.code;

import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Share;

/**
 * What was sampled in one method of a file.
 *
 * @param place its heaviest line
 * @param self weight of samples taken in it, in the unit of the sample kind
 * @param total weight of samples whose stack passes it, each counted once however often it recurs
 * @param selfSamples samples behind {@code self}
 * @param totalSamples samples behind {@code total}
 */
public record MethodWeight(CodePoint place, long self, long total, long selfSamples, long totalSamples) {

    public Share selfShare(LineHeat of) {
        return new Share(self, of.weight(), selfSamples, of.samples());
    }

    public Share totalShare(LineHeat of) {
        return new Share(total, of.weight(), totalSamples, of.samples());
    }
}
