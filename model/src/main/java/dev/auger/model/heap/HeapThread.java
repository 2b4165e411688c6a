package dev.auger.model.heap;

import dev.auger.model.Frame;
import java.util.List;

/**
 * A thread of the dump with its stack.
 *
 * @param object index of the thread object, or -1 if the dump does not name it
 * @param name thread name read from the object; empty if unknown
 * @param javaId {@code tid} read from the object, or -1
 * @param frames stack, top first
 */
public record HeapThread(long object, String name, long javaId, List<Frame> frames) {}
