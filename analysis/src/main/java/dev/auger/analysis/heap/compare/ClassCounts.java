package dev.auger.analysis.heap.compare;

/**
 * Reachable instances of a class in one dump.
 *
 * @param retainedBytes what they dominate, counted once
 */
public record ClassCounts(long instances, long shallowBytes, long retainedBytes) {

    static final ClassCounts NONE = new ClassCounts(0, 0, 0);
}
