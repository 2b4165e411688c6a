package dev.auger.analysis.lanes;

/**
 * Who woke the threads of a lane that waited to be notified.
 *
 * @param waker name of the thread that notified them
 * @param nanos time the waits it ended took
 * @param waits number of them
 */
public record WokenBy(String waker, long nanos, long waits) {}
