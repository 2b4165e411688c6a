package dev.auger.views.capture;

/**
 * What to record of a JVM.
 *
 * @param pid of which
 * @param seconds how long Flight Recorder records, 0 for no recording
 * @param settings {@code auger}, {@code default}, {@code profile} or the path of a settings file
 * @param dumps how many thread dumps
 * @param every seconds between two of them
 */
public record JvmOrder(long pid, int seconds, String settings, int dumps, int every, boolean histogram, boolean heap) {}
