package dev.auger.analysis.flame;

import dev.auger.model.recording.SampleKind;

/**
 * How stacks become a tree.
 *
 * @param kind the one kind of sample that counts
 * @param lines frames of one method at different lines are different nodes
 * @param byThread the first level below the root is the thread
 * @param bottomUp leaves first: a node's children are its callers
 * @param families numbered threads of one pool are one thread
 */
public record CallTreeOptions(SampleKind kind, boolean lines, boolean byThread, boolean bottomUp, boolean families) {

    public CallTreeOptions(SampleKind kind, boolean lines, boolean byThread, boolean bottomUp) {
        this(kind, lines, byThread, bottomUp, false);
    }

    /** Top-down, by method, all threads together. */
    public static CallTreeOptions of(SampleKind kind) {
        return new CallTreeOptions(kind, false, false, false);
    }
}
