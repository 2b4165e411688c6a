package dev.auger.analysis.code;

import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Share;

/**
 * What a line called in the sampled stacks.
 *
 * @param place the method called, at its heaviest line
 * @param inlined whether the compiler had put it into its caller in most of the samples
 * @param weight weight of samples whose stack passes the call, each counted once
 * @param samples samples behind it
 */
public record Callee(CodePoint place, boolean inlined, long weight, long samples) {

    public Share share(LineHeat of) {
        return new Share(weight, of.weight(), samples, of.samples());
    }
}
