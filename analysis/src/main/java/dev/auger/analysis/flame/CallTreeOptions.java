package dev.auger.analysis.flame;

import dev.auger.model.recording.SampleKind;
import java.util.ArrayList;
import java.util.List;

/**
 * How stacks become a tree.
 *
 * @param what what counts
 * @param lines frames of one method at different lines are different nodes
 * @param byThread the first level below the root is the thread; below the kind where all kinds of blocking are together
 * @param bottomUp leaves first: a node's children are its callers
 * @param families numbered threads of one pool are one thread
 * @param byState a level for the state the thread was sampled in
 * @param hideIdle leaves out the waits of pool workers for work and of the JVM's own threads; combined views only
 */
public record CallTreeOptions(
        FlameKind what,
        boolean lines,
        boolean byThread,
        boolean bottomUp,
        boolean families,
        boolean byState,
        boolean hideIdle) {

    public CallTreeOptions(SampleKind kind, boolean lines, boolean byThread, boolean bottomUp, boolean families) {
        this(FlameKind.of(kind), lines, byThread, bottomUp, families, false, false);
    }

    public CallTreeOptions(SampleKind kind, boolean lines, boolean byThread, boolean bottomUp) {
        this(kind, lines, byThread, bottomUp, false);
    }

    /** Top-down, by method, all threads together. */
    public static CallTreeOptions of(SampleKind kind) {
        return new CallTreeOptions(kind, false, false, false);
    }

    /** Top-down, by method. */
    public static CallTreeOptions of(FlameKind what) {
        return new CallTreeOptions(what, false, false, false, false, false, false);
    }

    /** What the levels right below the root stand for, outermost first. */
    public List<TreeLevel> levels() {
        List<TreeLevel> levels = new ArrayList<>(2);
        if (what.equals(FlameKind.OFF_CPU)) {
            levels.add(TreeLevel.KIND);
        }
        if (byThread || what.equals(FlameKind.ON_OFF)) {
            levels.add(TreeLevel.THREAD);
        }
        if (what.equals(FlameKind.ON_OFF)) {
            levels.add(TreeLevel.KIND);
        }
        if (byState && !what.isCombined()) {
            levels.add(TreeLevel.STATE);
        }
        return levels;
    }
}
