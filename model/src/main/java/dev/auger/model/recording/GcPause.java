package dev.auger.model.recording;

/**
 * One stop-the-world collection pause ({@code jdk.GCPhasePause}, or {@code jdk.GarbageCollection}'s sum of pauses where phases
 * were not recorded).
 *
 * @param gcId collection it belongs to
 * @param start epoch nanoseconds
 * @param name collector, for example {@code G1New}
 * @param cause for example {@code G1 Evacuation Pause}; empty if not recorded
 */
public record GcPause(int gcId, long start, long nanos, String name, String cause) {}
