package dev.auger.analysis.code;

import dev.auger.model.recording.Stacks;

/**
 * What the samples that count weigh, added up by stack.
 *
 * @param weight by index of the stack, in the unit of the sample kind
 * @param samples by index of the stack
 */
record StackWeights(Stacks stacks, long[] weight, long[] samples) {

    /** Nothing was sampled. */
    static StackWeights none(Stacks stacks) {
        return new StackWeights(stacks, new long[0], new long[0]);
    }
}
