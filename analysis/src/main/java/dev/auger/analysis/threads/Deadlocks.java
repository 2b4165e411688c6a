package dev.auger.analysis.threads;

import dev.auger.model.threads.ThreadDump;
import java.util.List;

/**
 * Deadlocks found from what threads hold and wait for, whatever the JVM itself reported: over monitors,
 * {@code java.util.concurrent} locks, class initialisation, and any mixture. (HotSpot does not search class initialisation, and a
 * dump may be cut before its report.)
 */
public final class Deadlocks {

    private Deadlocks() {}

    /**
     * Cycles of threads, each waiting for the next and the last for the first, as indexes into the dump; the lowest index first,
     * and cycles in the order of that. The owners of {@code java.util.concurrent} locks are known from a dump with {@code -l}.
     */
    public static List<List<Integer>> find(ThreadDump dump) {
        return WaitForGraph.of(dump).cycles();
    }
}
