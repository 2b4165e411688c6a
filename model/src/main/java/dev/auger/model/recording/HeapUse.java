package dev.auger.model.recording;

/**
 * Heap occupancy at one instant ({@code jdk.GCHeapSummary}).
 *
 * @param time epoch nanoseconds
 * @param afterGc measured right after a collection, so it bounds the live set
 * @param usedBytes used heap
 * @param committedBytes committed heap
 */
public record HeapUse(int gcId, long time, boolean afterGc, long usedBytes, long committedBytes) {}
