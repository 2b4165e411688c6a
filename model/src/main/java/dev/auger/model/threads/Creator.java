package dev.auger.model.threads;

import dev.auger.model.Frame;

/**
 * Who started a thread: Go prints it of every goroutine but the first.
 *
 * @param threadId id of the creating thread, or empty where it is not printed (Go before 1.21)
 */
public record Creator(Frame frame, String threadId) {}
