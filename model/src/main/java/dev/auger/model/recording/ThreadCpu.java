package dev.auger.model.recording;

/**
 * CPU use of one thread over the sampling period before an instant ({@code jdk.ThreadCPULoad}), as fractions of all cores.
 *
 * @param time epoch nanoseconds
 * @param thread index into {@link dev.auger.model.Recording#threads()}
 */
public record ThreadCpu(long time, int thread, double user, double system) {}
