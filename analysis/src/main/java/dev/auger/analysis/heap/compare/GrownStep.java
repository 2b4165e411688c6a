package dev.auger.analysis.heap.compare;

import dev.auger.analysis.heap.PathStep;

/**
 * An object on a path, and the one in its place in the earlier dump.
 *
 * @param base index of that object in the earlier dump, reached by the same field names; -1 if there is none
 * @param baseRetained what it retained, or -1
 */
public record GrownStep(PathStep step, long base, long baseRetained) {

    /** Whether it was there before and retains more now. */
    public boolean grew() {
        return base >= 0 && step.retained() > baseRetained;
    }
}
