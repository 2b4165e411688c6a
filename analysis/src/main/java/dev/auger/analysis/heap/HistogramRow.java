package dev.auger.analysis.heap;

/**
 * The instances of one class name.
 *
 * @param loaders number of class loaders that define a class of this name
 * @param sizeBasis {@code inferred}, {@code table} or {@code estimated}: how the shallow sizes are known
 * @param retainedBytes bytes freed at least if all these instances were: what they dominate, counted once; 0 without an
 *     analysis and for unreachable objects
 */
public record HistogramRow(
        String className, int loaders, long instances, long shallowBytes, String sizeBasis, long retainedBytes) {}
