package dev.auger.model.recording;

/**
 * CPU load at one instant ({@code jdk.CPULoad}), as fractions of all cores, 0 to 1.
 *
 * @param time epoch nanoseconds
 */
public record CpuLoad(long time, double jvmUser, double jvmSystem, double machine) {}
